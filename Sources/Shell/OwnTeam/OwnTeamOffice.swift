internal import Coaching
internal import Foundation
internal import RoomServer

/// Works out the pages about own teams, as many at once as the computer has cores; the others wait for
/// their turn, and hands for none of them.
///
/// What a plan rests on takes many times as long as a question, so it waits for the questions, and one
/// core is kept free of it.
actor OwnTeamOffice {
  private enum Kind { case short, long }

  private let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
  private var running: [Kind: Int] = [:]
  private var waiting: [Kind: [CheckedContinuation<Void, Never>]] = [:]

  nonisolated func work(
    _ form: FormFields, with desk: OwnTeamDesk, downloads: Bool
  ) async throws -> (reply: RoomReply, events: [OwnTeamCounts.Event]) {
    let kind: Kind = downloads || form["do"] == "sure" ? .long : .short
    await enter(kind)
    let result = Result { downloads ? (try desk.download(form), []) : desk.reply(to: form) }
    await leave(kind)
    return try result.get()
  }

  private func mayRun(_ kind: Kind) -> Bool {
    guard running.values.reduce(0, +) < cores else { return false }
    return kind == .short || running[.long, default: 0] < max(1, cores - 1)
  }

  private func enter(_ kind: Kind) async {
    if mayRun(kind) {
      running[kind, default: 0] += 1
    } else {
      await withCheckedContinuation { waiting[kind, default: []].append($0) }
    }
  }

  private func leave(_ kind: Kind) {
    running[kind, default: 0] -= 1
    for kind in [Kind.short, .long] {
      while mayRun(kind), waiting[kind]?.isEmpty == false {
        running[kind, default: 0] += 1
        waiting[kind]?.removeFirst().resume()
      }
    }
  }
}
