package import Playbooks

/// A question that is put to the phones of a room.
package struct Ballot: Hashable, Sendable, Codable {
  /// An answer as a phone shows it.
  package struct Option: Hashable, Sendable, Codable {
    package let id: AnswerOption.ID
    package let say: String
    /// That it cannot be told; goes with no other.
    package let isNoEvidence: Bool

    package init(id: AnswerOption.ID, say: String, isNoEvidence: Bool) {
      self.id = id
      self.say = say
      self.isNoEvidence = isNoEvidence
    }
  }

  /// Counts up with every question that is put; a hand names it, so that none counts for another.
  package let round: Int
  /// The conversation it is asked in; its hands count in no other.
  package let session: Session.ID
  package let question: Question.ID
  package let ask: String
  package let help: String?
  package let isSeveral: Bool
  package let options: [Option]
  /// Seats up to this number are in; whoever came later waits for the next question.
  package let lastSeat: Int

  package init(
    round: Int, session: Session.ID, question: Question.ID, ask: String, help: String?,
    isSeveral: Bool, options: [Option], lastSeat: Int
  ) {
    self.round = round
    self.session = session
    self.question = question
    self.ask = ask
    self.help = help
    self.isSeveral = isSeveral
    self.options = options
    self.lastSeat = lastSeat
  }

  /// Whether these may be one phone's hand: options there are, and one unless several are asked for.
  package func takes(_ hand: [AnswerOption.ID]) -> Bool {
    let chosen = options.filter { hand.contains($0.id) }
    guard !hand.isEmpty, chosen.count == hand.count, Set(hand).count == hand.count else {
      return false
    }
    return chosen.count == 1 || isSeveral && !chosen.contains(where: \.isNoEvidence)
  }
}

extension Ballot {
  package init(_ question: Question, in session: Session.ID, round: Int, lastSeat: Int) {
    self.init(
      round: round, session: session, question: question.id, ask: question.ask, help: question.help,
      isSeveral: question.isSeveral,
      options: question.options.map {
        Option(id: $0.id, say: $0.say, isNoEvidence: $0.isNoEvidence)
      }, lastSeat: lastSeat)
  }
}
