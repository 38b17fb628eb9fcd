package import Coaching
internal import Playbooks

/// Which answers a plan rests on, in sentences.
package enum SensitivityWords {
  /// One sentence a question; one alone if nothing would change the focus.
  package static func lines(_ sensitivity: Sensitivity) -> [String] {
    guard !sensitivity.turns.isEmpty else {
      return ["The first action stays the same whichever single answer were different."]
    }
    return sensitivity.questions.map { question in
      let turns = sensitivity.turns.filter { $0.question.id == question.id }
      let options = turns.map { "\"\($0.option.say)\"" }.joined(separator: " or ")
      return "This holds unless \(question.id) was really \(options)."
    }
  }

  /// One short sentence for the plan's page.
  package static func summary(_ sensitivity: Sensitivity) -> String {
    let ids = sensitivity.questions.map(\.id.rawValue)
    switch ids.count {
    case 0: return "The first action stays the same whichever single answer were different."
    case 1: return lines(sensitivity)[0]
    default:
      let list = ids.dropLast().joined(separator: ", ") + " or " + (ids.last ?? "")
      return
        "The first action rests on \(ids.count) answers: another answer to \(list) would change it."
    }
  }
}
