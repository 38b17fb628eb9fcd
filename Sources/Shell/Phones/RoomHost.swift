internal import Coaching
internal import Foundation
internal import Playbooks
internal import RoomServer
internal import Sessions
internal import Synchronization

/// What the trainer's prompt and the phones share: the state of the room, on disk before anybody is
/// told of it.
final class RoomHost: Sendable {
  private struct Inside {
    var state: RoomState
    /// When a seat was heard of last.
    var seen: [Int: ContinuousClock.Instant] = [:]
    var newcomers = Newcomers()
    var own = OwnTeamCounts()

    /// - Returns: Whether phones show something else by it.
    mutating func take(_ event: RoomEvent) -> Bool {
      let before = (state.stage, state.isForOwnTeams)
      state.apply(event)
      return before != (state.stage, state.isForOwnTeams)
    }
  }

  private let inside: Mutex<Inside>
  /// Held while an event is written, so that whoever only looks does not wait for the disk.
  private let journal: Mutex<RoomJournal>
  let listeners = RoomListeners()
  /// Whether it went on after the program ended; what is in memory alone began anew.
  let isResumed: Bool

  /// Takes over a journal, and writes the state as it is now into it.
  init(_ state: RoomState, in folder: DataFolder, sealedWith key: DataKey?) throws {
    isResumed = RoomJournal.isThere(in: folder)
    journal = Mutex(
      try RoomJournal.begin(in: folder, sealedWith: key, [try RoomHost.coded(state)]))
    inside = Mutex(Inside(state: state))
  }

  /// The state a journal leads to.
  ///
  /// - Throws: ``StoreError`` if it cannot be read.
  static func state(in folder: DataFolder, sealedWith key: DataKey?) throws -> RoomState {
    let damage = StoreError.unusable(path: folder.path, reason: "the room in it is damaged")
    let lines = try RoomJournal.read(in: folder, sealedWith: key)
    let decoder = JSONDecoder()
    guard let first = lines.first,
      var state = try? decoder.decode(RoomState.self, from: first)
    else { throw damage }
    for line in lines.dropFirst() {
      guard let event = try? decoder.decode(RoomEvent.self, from: line) else { throw damage }
      state.apply(event)
    }
    return state
  }

  private static func coded(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  // MARK: State

  var state: RoomState { inside.withLock(\.state) }

  /// Stores an event, then takes it in; phones are told if they show something else by it.
  ///
  /// - Throws: ``StoreError`` if it cannot be stored; nothing has changed then.
  func apply(_ event: RoomEvent) throws { try apply { _ in event } }

  /// The same, for an event that depends on the state; `nil` changes nothing.
  @discardableResult
  func apply(_ event: (RoomState) throws -> RoomEvent?) throws -> RoomEvent? {
    let (event, isNews) = try journal.withLock { journal in
      guard let event = try event(state) else { return (RoomEvent?.none, false) }
      try journal.append(try RoomHost.coded(event))
      return (event, inside.withLock { $0.take(event) })
    }
    if case .removed(let seat)? = event { listeners.end(seat) }
    if isNews { listeners.tell(.change) }
    return event
  }

  // MARK: Who is there

  /// A phone that asks less often than this has gone.
  private static let absence = Duration.seconds(20)

  func sees(_ seat: Int) {
    inside.withLock { $0.seen[seat] = .now }
  }

  /// The seats whose phones are on.
  var present: [Int] {
    let listening = listeners.seats
    return inside.withLock { inside in
      inside.state.seatNumbers.filter { seat in
        listening.contains(seat)
          || inside.seen[seat].map { $0.duration(to: .now) < RoomHost.absence } == true
      }
    }
  }

  // MARK: Newcomers

  /// Whether a code lets in, and what the try costs.
  func admits(_ code: String, from address: String) -> (isRight: Bool, verdict: Newcomers.Verdict) {
    inside.withLock { inside in
      let isRight = RoomCode.read(code) == inside.state.code
      return (isRight, inside.newcomers.tries(isRight: isRight, from: address))
    }
  }

  /// Wrong codes so far.
  var wrongCodes: Int { inside.withLock { $0.newcomers.wrong } }

  /// Lets go of the journal; nothing is taken any more.
  func close() { journal.withLock { $0.close() } }

  // MARK: Own teams

  /// Counts what a participant's conversation has come to.
  func count(_ event: OwnTeamCounts.Event, of seat: Int) {
    inside.withLock { $0.own.apply(event, of: seat) }
  }

  var own: OwnTeamCounts { inside.withLock(\.own) }
}
