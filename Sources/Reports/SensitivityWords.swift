package import Coaching
internal import Playbooks

/// Which answers a plan rests on, in sentences.
package enum SensitivityWords {
  package static let firm =
    "The first action stays the same whichever single answer were different."

  /// One sentence a question; one alone if nothing would change the focus.
  package static func lines(_ sensitivity: Sensitivity) -> [String] {
    guard !sensitivity.turns.isEmpty else { return [firm] }
    return sensitivity.questions.map { question in
      let turns = sensitivity.turns.filter { $0.question.id == question.id }
      let (brief, other) = (Words.short(question), Words.choice(turns.map(\.option)))
      if question.kind == .statement {
        return "This holds unless most of the team in fact said \(other) to \(brief)."
      }
      if case .tally? = turns.first?.reply {
        return "This holds unless most hands on \(brief) were in fact for \(other)."
      }
      return "This holds unless the answer to \(brief) was in fact \(other)."
    }
  }

  /// How many questions the plan's page names.
  private static let most = 2

  /// One short sentence for the plan's page.
  package static func summary(_ sensitivity: Sensitivity) -> String {
    let questions = sensitivity.questions
    guard questions.count > 1 else { return lines(sensitivity)[0] }
    let named = questions.prefix(most).map(Words.short)
    let rest = questions.count - named.count
    return "The first action rests on \(questions.count) answers: another answer to "
      + (rest > 0 ? named.joined(separator: ", ") : named.joined(separator: " or "))
      + (rest > 0 ? " or \(rest) more" : "") + " would change it; sensitivity shows how."
  }
}
