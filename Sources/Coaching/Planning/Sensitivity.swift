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

  package init(_ answers: Answers) {
    let library = answers.library
    let focus = Sensitivity.focus(answers)
    turns = answers.turnable.flatMap { question, reply in
      question.alternatives(to: reply).compactMap { option -> Turn? in
        let changed = answers.replacing(question.id, with: question.turned(reply, to: option))
        let other = Sensitivity.focus(changed)
        guard other != focus else { return nil }
        return Turn(
          question: question, reply: reply, option: option,
          focus: other.map { library.actions[$0] })
      }
    }
  }

  /// The place of the action the plan begins with.
  private static func focus(_ answers: Answers) -> Int? {
    let diagnosis = Diagnosis(answers)
    return PlanDraft(diagnosis, RuleOutcome(diagnosis)).now.first?.action
  }

  /// The questions in ``turns``, each once.
  package var questions: [Question] {
    var seen: Set<Question.ID> = []
    return turns.map(\.question).filter { seen.insert($0.id).inserted }
  }
}
