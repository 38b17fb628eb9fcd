internal import Coaching
internal import Playbooks

extension Sitting {
  /// Keeps a note, unless it is about something that needs other help; then a person decides.
  func keep(note text: String, isPrivate: Bool, on question: Question.ID?) throws {
    if let asking = conversation?.library.asking(about: text) {
      guard viewer.isAlone else {
        return say(
          "Your note was not kept: it may touch a matter that needs other help than a plan, and that is "
            + "nothing to ask in front of a room. Say where help is to be found, and go on.")
      }
      switch try asker.ask(asking).answer {
      case .keep: break
      case nil: return say("Your note was not kept.")
      case .handOver(let option):
        return try handOver(asking.question, option, isPrivate: isPrivate)
      }
    }
    try record(.noted(question, text, isPrivate: isPrivate))
    let place = question == conversation?.question?.id ? "" : question.map { " on \($0)" } ?? ""
    say((isPrivate && viewer.sees(.privateNotes) ? "Private note" : "Note") + " kept\(place).")
  }

  /// Free words to store; none of them if they are about something that needs other help.
  func screened(_ words: String) throws -> String {
    guard let asking = try library().asking(about: words) else { return words }
    switch try asker.ask(asking).answer {
    case .keep: return words
    case nil: break
    case .handOver(let option):
      let answers = Answers([asking.question.id: .options([option])], in: try library())
      for reason in RuleOutcome(Diagnosis(answers)).handOvers {
        show(Page([.blank, .paragraph(reason.text)]))
      }
    }
    say("Those words were not kept.")
    return ""
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
    screens.markShown()
  }
}

extension Library {
  /// What to ask before words are kept that may speak of such a matter; `nil` if nothing is to be asked.
  fileprivate func asking(about words: String) -> SafetyAsking? {
    guard let safety, safety.appears(in: words), let question = self[safety.ask] else { return nil }
    return SafetyAsking(safety: safety, question: question)
  }
}
