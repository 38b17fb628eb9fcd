/// How many participants have begun and ended a conversation about their own team, and what the room
/// came with; nothing of anybody's answers.
///
/// Kept in memory alone, and only as long as the room is open. A seat counts once, however often its
/// page is sent.
package struct OwnTeamCounts: Sendable {
  /// What one phone did; nobody knows which.
  package enum Event: Equatable, Sendable {
    case began
    case finished
    /// What brought a leader here, by topic.
    case came(topics: [String])
  }

  /// What a room came with.
  package struct Concerns: Equatable, Sendable {
    /// So many have said it.
    package let people: Int
    /// Topics of five people or more, the most named first.
    package let frequent: [Topic]
    /// The others, by name.
    package let rare: [String]

    /// What brings leaders here, and how many of them.
    package struct Topic: Equatable, Sendable {
      package let topic: String
      package let count: Int
    }
  }

  private var begunSeats: Set<Int> = []
  private var finishedSeats: Set<Int> = []
  private var toldSeats: Set<Int> = []
  private var named: [String: Int] = [:]
  /// What the room came with, once five have said it: it changes with every fifth person only, so that
  /// nobody's topic is found by what is new.
  package private(set) var concerns: Concerns?

  package init() {}

  /// Fewer would point to somebody.
  package static let least = 5

  package var begun: Int { begunSeats.count }
  package var finished: Int { finishedSeats.count }

  /// Counts what a seat has come to, once.
  package mutating func apply(_ event: Event, of seat: Int) {
    switch event {
    case .began: begunSeats.insert(seat)
    case .finished: finishedSeats.insert(seat)
    case .came(let topics):
      guard toldSeats.insert(seat).inserted else { return }
      for topic in topics { named[topic, default: 0] += 1 }
      if toldSeats.count.isMultiple(of: OwnTeamCounts.least) { concerns = told }
    }
  }

  private var told: Concerns {
    let frequent = named.filter { $0.value >= OwnTeamCounts.least }
      .map { Concerns.Topic(topic: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.topic) < (-$1.count, $1.topic) }
    let rare = named.filter { $0.value < OwnTeamCounts.least }.keys.sorted()
    return Concerns(people: toldSeats.count, frequent: frequent, rare: rare)
  }
}
