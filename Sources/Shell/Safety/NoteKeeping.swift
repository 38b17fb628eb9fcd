internal import Coaching
internal import Playbooks

extension Scene {
  /// Keeps a note and goes on, unless it is about something that needs other help; then a person
  /// decides.
  func keeping(
    note text: String, isPrivate: Bool, on question: Question.ID?, then steps: [Step] = []
  ) throws -> [Step] {
    let kept = keep(text, isPrivate: isPrivate, on: question) + steps
    guard let asking = conversation?.library.asking(about: text) else { return kept }
    guard viewer.isAlone else {
      return [
        .say(
          "Your note was not kept: it may touch a matter that needs other help than a plan, and that is "
            + "nothing to ask in front of a room. Say where help is to be found, and go on.")
      ]
    }
    return [
      .ask(asking) { answer in
        switch answer {
        case .keep: kept
        case nil: [.say("Your note was not kept.")]
        case .handOver(let option): handingOver(asking.question, option, isPrivate: isPrivate)
        }
      }
    ]
  }

  private func keep(_ text: String, isPrivate: Bool, on question: Question.ID?) -> [Step] {
    let place = question == conversation?.question?.id ? "" : question.map { " on \($0)" } ?? ""
    return [
      .record(.noted(question, text, isPrivate: isPrivate)),
      .say((isPrivate && viewer.sees(.privateNotes) ? "Private note" : "Note") + " kept\(place)."),
    ]
  }

  /// Goes on with free words that are to be stored; with none of them if they are about something
  /// that needs other help.
  ///
  /// Where nobody answers that, `unanswered` follows instead of going on without words.
  func screening(
    _ words: String, unanswered: [Step]? = nil, then steps: @escaping (String) throws -> [Step]
  ) throws -> [Step] {
    let library = try library()
    guard let asking = library.asking(about: words) else { return try steps(words) }
    return [
      .ask(asking) { answer in
        let told: [Step]
        switch answer {
        case .keep: return try steps(words)
        case nil:
          if let unanswered { return [.say("Those words were not kept.")] + unanswered }
          told = []
        case .handOver(let option):
          told = Answers([asking.question.id: .options([option])], in: library).handOvers
        }
        // What follows may be refused without the words; what was to be said stands before that.
        return told + [.say("Those words were not kept."), .then { _ in try steps("") }]
      }
    ]
  }

  /// Says whom to turn to, and leaves the matter out of the plan; for a private note nothing is
  /// recorded, as all that is recorded shows in the plan.
  private func handingOver(
    _ safety: Question, _ option: AnswerOption.ID, isPrivate: Bool
  ) -> [Step] {
    guard let conversation else { return [] }
    let reply = Reply.options([option])
    let told =
      conversation.answers.replacing(safety.id, with: reply).handOvers
      + [.say("Your note was not kept.")]
    // Where that is told already, there is nothing to add.
    guard conversation.answers.reply(to: safety.id) != reply else { return told }
    guard !isPrivate else {
      return told + [
        .say(
          "Nothing of it was recorded, so the plan does not know of it; "
            + "\(type: "/change \(safety.id)") tells it.")
      ]
    }
    return told
      + [.record(.replied(safety.id, reply)), .turn(.to(conversation.screen)), .stay]
  }
}

extension Answers {
  /// Whom to turn to with what these answers say.
  fileprivate var handOvers: [Step] {
    RuleOutcome(Diagnosis(self)).handOvers.map { .show(Page([.blank, .paragraph($0.text)])) }
  }
}

extension Library {
  /// What to ask before words are kept that may speak of such a matter; `nil` if nothing is to be asked.
  fileprivate func asking(about words: String) -> SafetyAsking? {
    guard let safety, safety.appears(in: words), let question = self[safety.ask] else { return nil }
    return SafetyAsking(safety: safety, question: question)
  }
}
