internal import Coaching
internal import Playbooks

extension Sitting {
  /// Keeps a note, unless it is about something that needs other help; then a person decides.
  func keep(note text: String, isPrivate: Bool, on question: Question.ID?) throws {
    if SafetyWords.appear(in: text), let safety = conversation?.library[SafetyQuestion.id] {
      guard conversation?.session.room == nil else {
        return say(
          "Your note was not kept: it may touch a matter that needs other help than a plan, and that is "
            + "nothing to ask in front of a room. Say where help is to be found, and go on.")
      }
      switch try judgement(asking: safety) {
      case .keep: break
      case .drop: return say("Your note was not kept.")
      case .handOver(let option):
        return try handOver(safety, option, isPrivate: isPrivate)
      }
    }
    try record(.noted(question, text, isPrivate: isPrivate))
    say(isPrivate && !isPresenting ? "Private note kept." : "Note kept.")
  }

  /// Free words to store; none of them if they are about something that needs other help.
  func screened(_ words: String) throws -> String {
    guard SafetyWords.appear(in: words), let safety = try library()[SafetyQuestion.id] else {
      return words
    }
    switch try judgement(asking: safety) {
    case .keep: return words
    case .drop: break
    case .handOver(let option):
      let answers = Answers([safety.id: .options([option])], in: try library())
      for reason in RuleOutcome(Diagnosis(answers)).handOvers {
        show(Page([.blank, .paragraph(reason.text)]))
      }
    }
    say("Those words were not kept.")
    return ""
  }

  /// What a person says about a note that shows a sign.
  private enum NoteJudgement {
    case keep, drop
    case handOver(AnswerOption.ID)
  }

  /// Asks the safety question about a note until there is a clear answer.
  private func judgement(asking safety: Question) throws -> NoteJudgement {
    show(
      Page([
        .blank, .paragraph("Your note is not kept yet. \(safety.ask)"),
        .note(
          "no keeps the note. yes, or Enter if you are not sure, drops it and says whom to turn to."
        ),
      ]))
    while true {
      switch readLine(prompt: "yes or no> ") {
      case .line(let line):
        switch line.trimmingWhitespace().lowercased() {
        case "no", "n": return .keep
        case "yes", "y": return .handOver(SafetyQuestion.yes)
        case "": return .handOver(SafetyQuestion.notSure)
        default: say("Please type yes or no, or Enter if you are not sure.")
        }
      case .terminated(let signal): throw Terminated(signal: signal)
      case .cancelled: return .drop
      case .end, .failed:
        isDone = true
        return .drop
      }
    }
  }

  /// Says whom to turn to, and leaves the matter out of the plan; for a private note nothing is
  /// recorded, as all that is recorded shows in the plan.
  private func handOver(
    _ safety: Question, _ option: AnswerOption.ID, isPrivate: Bool
  ) throws {
    guard let before = conversation else { return }
    let reply = Reply.options([option])
    let answers = before.answers.replacing(safety.id, with: reply)
    for reason in RuleOutcome(Diagnosis(answers)).handOvers {
      show(Page([.blank, .paragraph(reason.text)]))
    }
    say("Your note was not kept.")
    guard !isPrivate else {
      return say(
        "Nothing of it was recorded, so the plan does not know of it; /change \(safety.id) tells it."
      )
    }
    try record(.replied(safety.id, reply))
    conversation?.show(before.screen)
    conversation?.isFresh = false
  }
}

/// The question of the shipped safety playbook that a note can lead to.
private enum SafetyQuestion {
  static let id: Question.ID = "sf1"
  static let yes: AnswerOption.ID = "a"
  static let notSure: AnswerOption.ID = "c"
}
