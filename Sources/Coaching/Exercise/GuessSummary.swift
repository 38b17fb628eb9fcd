package import Playbooks

/// What rooms guessed, counted: how often a thing was named, and never by whom.
package struct GuessSummary: Sendable {
  /// Something that was named, and in how many guesses.
  package struct Count<ID: Sendable & Hashable>: Sendable {
    package let id: ID
    package let count: Int
    /// How far it was said to have gone, from 0 to 3; `nil` where so few guessed that it would point
    /// to a table.
    package let levels: [Int]?
  }

  /// From so many guesses on, levels are told too.
  package static let least = 5

  package let exercises: Int
  package let guesses: Int
  /// Guesses that nothing stands out.
  package let nothing: Int
  /// The most named first; of equals the one with the earlier id.
  package let symptoms: [Count<Symptom.ID>]
  package let actions: [Count<Action.ID>]

  /// Counts the guesses of each exercise.
  ///
  /// Levels of several cases together are not told: what one of them hides could be found by taking
  /// the others away.
  package init(_ exercises: [[Guess]], ofOneCase: Bool = true) {
    let all = exercises.flatMap(\.self)
    self.exercises = exercises.count
    guesses = all.count
    nothing = all.count { $0.symptoms.isEmpty }
    let tellsLevels = ofOneCase && all.count >= GuessSummary.least
    let named = Dictionary(grouping: all.flatMap(\.symptoms), by: \.symptom)
    symptoms = GuessSummary.ordered(
      named.map { id, suspicions in
        Count(
          id: id, count: suspicions.count,
          levels: tellsLevels
            ? Level.allCases.map { level in suspicions.count { $0.level == level } } : nil)
      })
    actions = GuessSummary.ordered(
      Dictionary(grouping: all.compactMap(\.first), by: \.self)
        .map { Count(id: $0, count: $1.count, levels: nil) })
  }

  private static func ordered<Owner>(
    _ counts: [Count<Identifier<Owner>>]
  ) -> [Count<Identifier<Owner>>] {
    counts.sorted { (-$0.count, $0.id) < (-$1.count, $1.id) }
  }
}
