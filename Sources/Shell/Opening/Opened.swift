internal import Coaching
internal import Playbooks

extension Sitting {
  /// Stores what the opening was told, and goes on with its next step.
  ///
  /// A sentence that may touch a matter for other help is not kept, and no concern is offered for it.
  func open(_ opening: Opening, at step: OpeningStep) throws {
    guard case .sentence = step, !opening.words.isEmpty else {
      return try keep(opening, at: step)
    }
    let kept = try screened(opening.words)
    guard kept.isEmpty else { return try keep(opening.with(words: kept), at: step) }
    try record(.opened(opening.with(words: "").with(chosen: [])))
    conversation?.goOn()
  }

  private func keep(_ opening: Opening, at step: OpeningStep) throws {
    try record(.opened(opening))
    guard let conversation else { return }
    if case .concern = step, let chosen = opening.chosen {
      let said = chosen.compactMap { conversation.library[$0] }.map { concern in
        viewer.audience == .coach ? concern.aloud ?? concern.say : concern.say
      }
      show(
        Page([.note(said.isEmpty ? "Nothing special: a check." : said.joined(separator: " · "))]))
    }
    if let next = conversation.step(
      after: step, asksGoal: viewer.audience == .coach && conversation.session.goal.isEmpty)
    {
      self.conversation?.show(.opening(next))
    } else {
      self.conversation?.goOn()
    }
  }

  /// Back from a step of the opening.
  func goBack(from step: OpeningStep) throws {
    guard let before = conversation?.step(before: step) else {
      throw Failure("This is the beginning; Enter goes on.", .usage)
    }
    conversation?.show(.opening(before))
  }
}

extension Sitting {
  /// None of the options fits: what would is kept as a note, and the question counts as answered.
  func answer(_ question: Question, inOwnWords text: String) throws {
    let before = conversation?.session.notes.count
    try keep(note: text, isPrivate: false, on: question.id)
    guard conversation?.session.notes.count != before else { return }
    try record(.replied(question.id, .ownWords))
    show(Page([.note(Reply.ownWords.echo(to: question))]))
  }
}
