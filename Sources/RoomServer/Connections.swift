internal import Synchronization

/// The connections that are open, and how many may be.
///
/// When all places are taken, whoever has not said yet what is wanted makes room: of the address that
/// holds most places, and there the one who has been silent longest. Then the stream that has been
/// open longest.
final class Connections: Sendable {
  enum Phase {
    case reading
    case answering
    case streaming
    /// It makes room, and has not left yet.
    case ending
  }

  private struct Place {
    var phase = Phase.reading
    let peer: String
    let task: Task<Void, Never>
  }

  private struct State {
    var places: [Int: Place] = [:]
    var next = 0
    var isClosed = false

    /// Ends the connection that is missed least, if there is any.
    mutating func makeRoom() {
      let numbers = places.keys.sorted()
      let held = Dictionary(grouping: places.values, by: \.peer).mapValues(\.count)
      let silent = numbers.filter { places[$0]?.phase == .reading }
      let most = silent.compactMap { places[$0].flatMap { held[$0.peer] } }.max()
      let ended =
        silent.first { places[$0].flatMap { held[$0.peer] } == most }
        ?? numbers.first { places[$0]?.phase == .streaming }
      guard let ended else { return }
      places[ended]?.phase = .ending
      places[ended]?.task.cancel()
    }
  }

  private let most: Int
  private let state = Mutex(State())

  init(most: Int) {
    self.most = most
  }

  var count: Int { state.withLock { $0.places.count } }

  /// Connections above the most that may wait for others to leave; from an address that holds few, more.
  private static let slack = (usual: 16, few: 36)
  /// An address that holds fewer than these holds few.
  private static let many = 4

  /// Gives a connection from an address a place; `serve` gets its number, and has left when it returns.
  ///
  /// - Returns: Whether there was one.
  func admit(from peer: String, _ serve: @escaping @Sendable (Int) async -> Void) -> Bool {
    state.withLock { state in
      guard !state.isClosed else { return false }
      if state.places.count >= most { state.makeRoom() }
      let held = state.places.values.count { $0.peer == peer }
      let slack = held < Connections.many ? Connections.slack.few : Connections.slack.usual
      guard state.places.count < most + slack else { return false }
      let number = state.next
      state.next += 1
      let task = Task(executorPreference: RoomExecutor.shared) {
        await serve(number)
        self.leave(number)
      }
      state.places[number] = Place(peer: peer, task: task)
      return true
    }
  }

  func enter(_ phase: Phase, _ number: Int) {
    state.withLock { $0.places[number]?.phase = phase }
  }

  private func leave(_ number: Int) {
    state.withLock { _ = $0.places.removeValue(forKey: number) }
  }

  /// Ends all of them, and those that are still to come.
  func close() {
    state.withLock { state in
      state.isClosed = true
      for place in state.places.values { place.task.cancel() }
    }
  }
}
