package import Playbooks

/// How the hands of a room fell on one question, phones and hands in the air together.
package struct CountedBallot: Hashable, Sendable, Codable {
  package let ballot: Ballot
  /// Of the phones alone.
  package let phones: [AnswerOption.ID: Int]
  /// Of all.
  package let all: [AnswerOption.ID: Int]

  package init(
    ballot: Ballot, phones: [AnswerOption.ID: Int], all: [AnswerOption.ID: Int]
  ) {
    self.ballot = ballot
    self.phones = phones
    self.all = all
  }

  package func hands(_ option: AnswerOption.ID) -> Int { all[option] ?? 0 }

  /// How many people it shows at least; where each may choose several, those of the largest.
  package var people: Int {
    let hands = ballot.options.map { self.hands($0.id) }
    return ballot.isSeveral ? hands.max() ?? 0 : hands.reduce(0, +)
  }

  /// How far the room is apart, from 0 where all say the same to 1 where all answers got as many: the
  /// chance that two hands differ (Gini 1912), over the largest it can be.
  ///
  /// "I don't know" is not looked at; where each may choose several, the option nearest to half.
  package var disagreement: Double {
    let telling = ballot.options.filter { !$0.isNoEvidence }.map { Double(hands($0.id)) }
    guard people > 0, telling.count > 1 else { return 0 }
    if ballot.isSeveral {
      return telling.map { 1 - abs(2 * $0 / Double(people) - 1) }.max() ?? 0
    }
    let sum = telling.reduce(0, +)
    guard sum > 0 else { return 0 }
    let alike = telling.reduce(0) { $0 + ($1 / sum) * ($1 / sum) }
    return (1 - alike) / (1 - 1 / Double(telling.count))
  }
}
