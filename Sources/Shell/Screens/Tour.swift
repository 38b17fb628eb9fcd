internal import Playbooks

/// A guided example: words to read and a line to type, one after the other.
///
/// Nobody gets stuck: an empty line stands for the one a step suggests, and any other line does what
/// it always does.
struct Tour {
  struct Step {
    /// What to know before typing.
    let words: String
    /// What an empty line stands for.
    let line: String
  }

  /// The shipped case whose answers are given.
  let caseFile: String
  /// Its questions that are answered already, as the case has it.
  let given: [Question.ID]
  /// Others that are answered already, in a way that is to be corrected.
  let mistaken: [Question.ID: String]
  let steps: [Step]
  private var taken = 0

  init(
    caseFile: String, given: [Question.ID], mistaken: [Question.ID: String], steps: [Step]
  ) {
    self.caseFile = caseFile
    self.given = given
    self.mistaken = mistaken
    self.steps = steps
  }

  var isOver: Bool { taken == steps.count }

  /// What to say before the next line; `nil` when the tour is over.
  var page: Page? {
    guard !isOver else { return nil }
    let step = steps[taken]
    let enter = step.line.isEmpty ? "Press Enter" : "Type \(step.line) or just press Enter"
    return Page([
      .blank, .heading("Tour, \(taken + 1) of \(steps.count)"), .paragraph(step.words),
      .note("\(enter) · quit leaves the tour"),
    ])
  }

  /// The line that is meant; the tour goes on when it is the suggested one, or another answer.
  mutating func take(_ typed: String, isAnswer: Bool) -> String {
    let step = steps[taken]
    let text = typed.trimmingWhitespace()
    let isOther = isAnswer && (step.line == "u" || Int(step.line) != nil)
    guard text.isEmpty || isOther || Tour.bare(text) == Tour.bare(step.line) else { return typed }
    taken += 1
    return text.isEmpty ? step.line : typed
  }

  private static func bare(_ line: String) -> String {
    (line.hasPrefix("/") ? String(line.dropFirst()) : line).lowercased()
  }
}
