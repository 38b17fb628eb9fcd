package import Playbooks

extension Conclusion {
  /// Questions answered "I don't know" that are worth finding out about.
  ///
  /// They speak about a symptom that is not ruled out, and not reported either, unless it is
  /// reported because somebody doesn't know; the most telling come first, by gain and information
  /// as if they had not been answered.
  package var unseen: [Question] {
    let answers = diagnosis.answers
    let possible = Set(
      diagnosis.library.symptoms.indices.filter { diagnosis.line(of: $0) != .noSign })
    let open = possible.filter { diagnosis.line(of: $0) != .report }
    let questions = answers.active.filter { question, reply in
      question.kind != .check && question.isUnsure(reply)
        && !(question.isSubstantial(reply) ? possible : open)
          .isDisjoint(with: diagnosis.symptoms(of: question))
    }
    let worths = questions.map { question, _ in
      let before = Diagnosis(answers.replacing(question.id, with: .skipped))
      let worth = QuestionChoice(before, topic: nil).worth(of: question)
      return (question: question, telling: worth.gain + worth.information)
    }
    return worths.sorted { $0.telling > $1.telling }.prefix(Conclusion.mostUnseen).map(\.question)
  }

  /// More than this would be homework.
  private static let mostUnseen = 3
}

extension Question {
  /// Whether a reply means "I don't know", by an option of its own or not; in a room, for more than
  /// two thirds.
  package func isUnsure(_ reply: Reply) -> Bool {
    if case .tally(let tally) = reply {
      let unsure = tally.hands(for: options.filter(\.isUnsure))
      return Gathering.agreement(unsure, of: people(in: tally)) == .yes
    }
    let chosen = chosen(by: reply)
    return reply == .unsure || !chosen.isEmpty && chosen.allSatisfy(\.isUnsure)
  }
}
