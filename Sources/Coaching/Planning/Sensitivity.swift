package import Playbooks

/// Which answers the focus of the plan rests on: "this holds unless question 4 was really …".
package struct Sensitivity: Sendable {
  /// One answer that would change the focus.
  package struct Turn: Sendable {
    package let question: Question
    /// The other option.
    package let option: AnswerOption
    /// The focus then; none if there would be no plan.
    package let focus: Action?
  }

  /// In library order, first by question, then by option.
  package let turns: [Turn]
  /// How many answers were tried: those to questions that take one option, skips not among them.
  package let tried: Int

  package init(_ answers: Answers, today: Day) {
    let focus = Conclusion(answers, today: today).plan.focus?.action.id
    let single = answers.active.filter { question, reply in
      !question.isSeveral && question.kind != .check && !question.chosen(by: reply).isEmpty
    }
    tried = single.count
    turns = single.flatMap { question, reply in
      question.options.compactMap { option -> Turn? in
        guard !option.isNoEvidence, reply != .options([option.id]) else { return nil }
        let changed = answers.replacing(question.id, with: .options([option.id]))
        let other = Conclusion(changed, today: today).plan.focus?.action
        return other?.id == focus ? nil : Turn(question: question, option: option, focus: other)
      }
    }
  }

  /// The questions in ``turns``, each once.
  package var questions: [Question] {
    var seen: Set<Question.ID> = []
    return turns.map(\.question).filter { seen.insert($0.id).inserted }
  }
}
