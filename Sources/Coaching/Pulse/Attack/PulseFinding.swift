/// Something of a few people, or of everybody in a set, that follows from results.
package struct PulseFinding: Hashable, Sendable {
  /// What is asked.
  package enum Row: Hashable, Sendable {
    case statement(Int)
    case recommends
  }

  /// What somebody may have said; the first three as in `PulseClasses`.
  package enum Answer: Int, CaseIterable, Hashable, Sendable {
    case low, middle, high, none
  }

  /// What follows.
  package enum Kind: Hashable, Sendable {
    /// So many of the set gave the answer, and at most four answered.
    case count(Int)
    /// All of the set who answered gave the same answer, however many they are.
    case everybody
    /// Nobody of the set gave the answer, however many they are.
    case nobody
  }

  /// The mark of the wave's file.
  package let mark: String
  package let row: Row
  package let answer: Answer
  package let kind: Kind
  /// The set in words.
  package let people: String
}

extension PulseFinding: CustomStringConvertible {
  package var description: String {
    let asked =
      switch row {
      case .statement(let index): "statement \(index + 1)"
      case .recommends: "the recommendation"
      }
    return switch kind {
    case .count(let count): "\(mark), \(asked): of \(people), \(count) said \(answer)"
    case .everybody: "\(mark), \(asked): of \(people), everybody said \(answer)"
    case .nobody: "\(mark), \(asked): of \(people), nobody said \(answer)"
    }
  }
}
