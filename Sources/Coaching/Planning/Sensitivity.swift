package import Playbooks

/// Which answers the focus of the plan rests on: "this holds unless question 4 was really …".
package struct Sensitivity: Sendable {
  /// One answer that would change the focus.
  package struct Turn: Sendable {
    package let question: Question
    /// What was said.
    package let reply: Reply
    /// The other option; in a room, the other majority.
    package let option: AnswerOption
    /// The focus then; none if there would be no plan.
    package let focus: Action?
  }

  /// In library order, first by question, then by option.
  package let turns: [Turn]

  package init(_ answers: Answers, today: Day) {
    let focus = Sensitivity.focus(answers, today)?.id
    turns = answers.turnable.flatMap { question, reply in
      question.alternatives(to: reply).compactMap { option -> Turn? in
        let changed = answers.replacing(question.id, with: question.turned(reply, to: option))
        let other = Sensitivity.focus(changed, today)
        return other?.id == focus
          ? nil : Turn(question: question, reply: reply, option: option, focus: other)
      }
    }
  }

  private static func focus(_ answers: Answers, _ today: Day) -> Action? {
    let diagnosis = Diagnosis(answers)
    return Plan(diagnosis, RuleOutcome(diagnosis), today: today).focus?.action
  }

  /// The questions in ``turns``, each once.
  package var questions: [Question] {
    var seen: Set<Question.ID> = []
    return turns.map(\.question).filter { seen.insert($0.id).inserted }
  }
}
