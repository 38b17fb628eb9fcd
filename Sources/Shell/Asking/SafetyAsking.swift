internal import Coaching
internal import Playbooks

/// Whether words that show a sign are about something that needs other help than a plan (R13).
struct SafetyAsking: Asking {
  enum Answer: Equatable {
    case keep
    case handOver(AnswerOption.ID)
  }

  /// The question of the shipped safety playbook that a note can lead to.
  static let id: Question.ID = "sf1"
  private static let yes: AnswerOption.ID = "a"
  private static let notSure: AnswerOption.ID = "c"

  let safety: Question
  let prompt = "yes or no> "

  var page: Page? {
    Page([
      .blank, .paragraph("Your note is not kept yet. \(safety.ask)"),
      .note(
        "no keeps the note. yes, or Enter if you are not sure, drops it and says whom to turn to."),
    ])
  }

  func take(_ line: String) throws -> Taken<Answer> {
    switch line.trimmingWhitespace().lowercased() {
    case "no", "n": .answer(.keep)
    case "yes", "y": .answer(.handOver(SafetyAsking.yes))
    case "": .answer(.handOver(SafetyAsking.notSure))
    default: throw Failure("Please type yes or no, or Enter if you are not sure.", .usage)
    }
  }
}
