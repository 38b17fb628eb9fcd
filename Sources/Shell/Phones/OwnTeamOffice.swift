internal import Coaching
internal import Foundation
internal import RoomServer

/// Works out the pages about own teams, as many at once as the computer has cores; the others wait for
/// their turn, and hands for none of them.
actor OwnTeamOffice {
  private var free = max(1, ProcessInfo.processInfo.activeProcessorCount)
  private var waiting: [CheckedContinuation<Void, Never>] = []

  nonisolated func work(
    _ form: FormFields, with desk: OwnTeamDesk, downloads: Bool
  ) async throws -> (reply: RoomReply, events: [OwnTeamCounts.Event]) {
    await enter()
    let result = Result { downloads ? (try desk.download(form), []) : desk.reply(to: form) }
    await leave()
    return try result.get()
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
