internal import Coaching
internal import Playbooks

/// Whether words that show a sign are about something that needs other help than a plan (R13).
struct SafetyAsking: Asking {
  enum Answer: Equatable {
    case keep
    case handOver(AnswerOption.ID)
  }

  let safety: Safety
  let question: Question
  let prompt = "yes or no> "

  var page: Page? {
    Page([
      .blank, .paragraph("Your note is not kept yet. \(question.ask)"),
      .note(
        "no keeps the note. yes, or Enter if you are not sure, drops it and says whom to turn to."),
    ])
  }

  func take(_ line: String) throws -> Taken<Answer> {
    switch line.trimmingWhitespace().lowercased() {
    case "no", "n": .answer(.keep)
    case "yes", "y": .answer(.handOver(safety.yes))
    case "": .answer(.handOver(safety.notSure))
    default: throw AnsweringRefusal.yesNoOrNotSure
    }
  }
}
