/// How many participants have begun and ended a conversation about their own team, and what the room
/// came with; nothing of anybody's answers.
///
/// Kept in memory alone, and only as long as the room is open. A conversation has an id that its page
/// made up: it keeps one from being counted twice, and says nothing of whose it is.
package struct OwnTeamCounts: Sendable {
  package enum Event: Equatable, Sendable {
    case began(String)
    case finished(String)
    /// What brought a leader here, by topic.
    case came(String, topics: [String])

    /// Of the conversation.
    package var id: String {
      switch self {
      case .began(let id), .finished(let id), .came(let id, _): id
      }
    }
  }

  private var begunIDs: Set<String> = []
  private var finishedIDs: Set<String> = []
  private var toldIDs: Set<String> = []
  private var named: [String: Int] = [:]

  package init() {}

  /// Fewer who said what they came with would point to somebody.
  package static let leastTold = 5

  package var begun: Int { begunIDs.count }
  package var finished: Int { finishedIDs.count }

  /// What the room came with, the most named first; `nil` as long as fewer than five said.
  package var concerns: [(topic: String, count: Int)]? {
    guard toldIDs.count >= OwnTeamCounts.leastTold else { return nil }
    return named.map { (topic: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.topic) < (-$1.count, $1.topic) }
  }

  private func knows(_ event: Event) -> Bool {
    switch event {
    case .began(let id): begunIDs.contains(id)
    case .finished(let id): finishedIDs.contains(id)
    case .came(let id, _): toldIDs.contains(id)
    }
  }

  package mutating func apply(_ event: Event) {
    guard !knows(event) else { return }
    switch event {
    case .began(let id): begunIDs.insert(id)
    case .finished(let id): finishedIDs.insert(id)
    case .came(let id, let topics):
      toldIDs.insert(id)
      for topic in topics { named[topic, default: 0] += 1 }
    }
  }
}
