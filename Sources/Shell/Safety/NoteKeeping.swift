internal import Coaching
internal import Playbooks

extension Sitting {
  /// Keeps a note, unless it is about something that needs other help; then a person decides.
  func keep(note text: String, isPrivate: Bool, on question: Question.ID?) throws {
    if SafetyWords.appear(in: text), try needsOtherHelp() { return }
    try record(.noted(question, text, isPrivate: isPrivate))
    say(isPrivate && !isPresenting ? "Private note kept." : "Note kept.")
  }

  /// Asks the safety question about a note; anything but a clear no hands the matter over.
  private func needsOtherHelp() throws -> Bool {
    guard let question = conversation?.library[SafetyQuestion.id] else { return false }
    show(
      Page([
        .blank, .paragraph("Your note is not kept yet. \(question.ask)"),
        .note("Type no to keep the note; yes, or Enter if you are not sure."),
      ]))
    switch readLine(prompt: "yes or no> ") {
    case .line(let line) where ["no", "n"].contains(line.trimmingWhitespace().lowercased()):
      return false
    case .terminated(let signal): throw Terminated(signal: signal)
    default: break
    }
    let screen = conversation?.screen
    try record(.replied(question.id, .options([SafetyQuestion.yes])))
    if let screen { conversation?.show(screen) }
    conversation?.isFresh = false
    if let diagnosis = conversation?.interview.diagnosis {
      for reason in RuleOutcome(diagnosis).handOvers {
        show(Page([.blank, .paragraph(reason.text)]))
      }
    }
    say("Your note was not kept.")
    return true
  }
}

/// The question of the shipped safety playbook that a note can lead to.
private enum SafetyQuestion {
  static let id: Question.ID = "sf1"
  static let yes: AnswerOption.ID = "a"
}
