internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions

/// Something of the leader's pulses is kept.
struct PulseKeeping: Act {
  let event: PulseEvent

  func act(in sitting: Sitting) throws { try sitting.desk.keep(event) }
}

/// What a pulse command is about.
extension Desk {
  /// The leader's keys and results, in the order they came; also those of another computer, which
  /// came by import.
  func pulses() throws -> PulseState {
    let events = try (sessions.existing()?.pulses() ?? []).flatMap(\.standing)
    var state = PulseState()
    for event in events.sorted(by: { $0.at < $1.at }) {
      if case .pulse(let change) = event.change { state.apply(change) }
    }
    return state
  }

  /// All keys that may open a result, also those that came by import.
  func pulseKeys() throws -> [PulseKey] {
    try pulses().secrets.compactMap { PulseKey(secret: $0) }
  }

  /// The key new waves are sealed to: the latest that was made here; `nil` if there is none yet.
  func ownPulseKey() throws -> PulseKey? {
    try ownPulse()?.pulse?.secrets.last.flatMap { PulseKey(secret: $0) }
  }

  /// The session that was begun here to keep keys and results.
  private func ownPulse() throws -> Session? {
    let file = sessions.folder.ownPulse
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let id = try TextFile.read(file)
    return try sessions.existing()?.pulses().first { $0.id.rawValue == id.trimmingWhitespace() }
  }

  /// Every result that was opened, the same wave's more than once.
  func receivedResults() throws -> [WaveResult] {
    try (sessions.existing()?.pulses() ?? []).flatMap(\.standing).compactMap { event in
      if case .pulse(.received(let result)) = event.change { result } else { nil }
    }
  }

  /// Keeps something of the leader's pulses, like a note.
  fileprivate func keep(_ event: PulseEvent) throws {
    let now = surroundings.now()
    let store = try sessions.store()
    if var session = try ownPulse() {
      session.append(SessionEvent(at: now, .pulse(event)))
      return try store.appendLast(of: session)
    }
    let library = try library()
    let session = Session(
      id: surroundings.makeID(),
      events: [
        SessionEvent(
          at: now,
          .started(library: library.pinned.pins, limit: Interview.usualLimit)),
        SessionEvent(at: now, .pulse(event)),
      ])
    // Which session it is goes first: a key that is stored and not known as the own one would be lost.
    try WholeFile.write(
      Data("\(session.id)\n".utf8), to: sessions.folder.ownPulse, readableBy: .owner)
    try store.begin(session, on: library.pinned.stored)
  }

  /// - Throws: ``WaveRefusal`` where the leader's key or conversations are: phones reach this
  ///   computer.
  func requireKeeper(of wave: Wave) throws {
    try requireNoKey(of: wave)
    guard let store = try sessions.existing() else { return }
    let isLeaders = try store.list().contains { summary in
      try store.load(summary.id).team?.wave.leaderKey == wave.leaderKey
    }
    guard isLeaders else { return }
    throw WaveRefusal.leadersConversations(keeper: wave.keeper)
  }

  /// - Throws: ``WaveRefusal`` where the leader's key is: whoever collects must be somebody else.
  func requireNoKey(of wave: Wave) throws {
    guard try pulseKeys().contains(where: { $0.publicHalf == wave.leaderKey }) else { return }
    throw WaveRefusal.leadersKey(keeper: wave.keeper)
  }
}
