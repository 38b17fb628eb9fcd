internal import Coaching
internal import Playbooks

/// Why an answer is not taken, changed or taken back.
enum AnsweringRefusal: Refusal {
  case noConversation
  case nothingOnScreen
  case nothingToUndo
  case undoNeedsScreen
  case nothingToRedo
  case oneAnswer
  case alone(AnswerOption)
  case noSuchOption(Question, typed: String)
  case noSuchQuestion(typed: String, hint: String)
  case forTheTeam(Question)
  case notForARoom(Question)
  case firstQuestion
  case noAnswerBefore
  case nothingToReview
  case yesNoOrNotSure

  var told: Told {
    switch self {
    case .noConversation:
      Told(
        "There is no conversation on screen",
        right:
          "type \(type: "diagnose") to begin one, or \(type: "resume") to go on with the latest.")
    case .nothingOnScreen:
      Told(
        "There is no question on screen", right: "say which one, such as \(type: "mark mf1").")
    case .nothingToUndo: Told("There is nothing to undo yet.")
    case .undoNeedsScreen:
      Told(
        "undo is for the conversation on screen",
        right: "\(type: "resume") brings one back first.")
    case .nothingToRedo: Told("There is nothing to redo.")
    case .oneAnswer: Told("Only one answer fits here.")
    case .alone(let option): Told("\"\(option.say)\" cannot stand beside another answer.")
    case .noSuchOption(let question, let word):
      Told(
        "\(question.id) has the answers 1 to \(question.options.count), or "
          + question.options.map(\.id.rawValue).joined(separator: ", ")
          + "; \(SafeText.quoted(word)) is none of them.")
    case .notForARoom(let question):
      Told(
        "\(question.id) is never put to a room: whoever it is about needs other help, and not in "
          + "front of everyone.",
        right: "If a story touches such a matter, say where help is to be found, and go on.")
    case .firstQuestion: Told("This is the first question.")
    case .nothingToReview: Told("No question is answered yet, so there is nothing to look at.")
    case .noAnswerBefore: Told("There is no answer before this one.")
    case .yesNoOrNotSure: Told("Please type yes or no, or Enter if you are not sure.")
    case .noSuchQuestion(let word, let hint): Told("There is no question \"\(word)\"\(hint).")
    case .forTheTeam(let question):
      Told(
        "\(question.id) is for the team to answer, not for you:",
        right: "\(type: "pulse use") takes in what they said.")
    }
  }
}
