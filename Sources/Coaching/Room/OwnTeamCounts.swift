/// How many participants have begun and ended a conversation about their own team, and what the room
/// came with; nothing of anybody's answers.
///
/// Kept in memory alone, and only as long as the room is open. A seat counts once, however often its
/// page is sent.
package struct OwnTeamCounts: Sendable {
  package enum Event: Equatable, Sendable {
    case began
    case finished
    /// What brought a leader here, by topic.
    case came(topics: [String])
  }

  private var begunSeats: Set<Int> = []
  private var finishedSeats: Set<Int> = []
  private var toldSeats: Set<Int> = []
  private var named: [String: Int] = [:]

  package init() {}

  /// Fewer who said what they came with would point to somebody.
  package static let leastTold = 5

  package var begun: Int { begunSeats.count }
  package var finished: Int { finishedSeats.count }

  /// What the room came with, the most named first; `nil` as long as fewer than five said.
  package var concerns: [(topic: String, count: Int)]? {
    guard toldSeats.count >= OwnTeamCounts.leastTold else { return nil }
    return named.map { (topic: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.topic) < (-$1.count, $1.topic) }
  }

  /// Counts what a seat has come to, once.
  package mutating func apply(_ event: Event, of seat: Int) {
    switch event {
    case .began: begunSeats.insert(seat)
    case .finished: finishedSeats.insert(seat)
    case .came(let topics):
      guard toldSeats.insert(seat).inserted else { return }
      for topic in topics { named[topic, default: 0] += 1 }
    }
  }
}
