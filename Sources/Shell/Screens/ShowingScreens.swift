internal import Coaching
internal import Playbooks

extension Sitting {
  /// Shows the screen, unless that was done already; a plan comes in this format.
  func showScreen(format: ResultFormat) throws {
    guard exercise == nil else { return }
    if lookingBack != nil { try showLookBack() }
    guard lookingBack == nil, let conversation, conversation.isFresh else { return }
    self.conversation?.isFresh = false
    switch conversation.screen {
    case .question(let id):
      if let question = conversation.library[id] {
        let page = Page.question(
          question, in: conversation, for: isPresenting ? .leader : audience,
          showsPrivate: !isPresenting, showsHands: !isHiding)
        show(isPresenting ? page.spaced(in: Layout(console)) : page)
      }
    case .review where isHiding:
      say("That was the last question. Enter ends them; reveal shows how the hands fell.")
    case .review:
      show(
        .review(
          conversation, restingOn: keyQuestions(conversation),
          showsPrivate: !isPresenting))
    case .over where isHiding:
      say("Every question is answered; reveal shows what it comes to.")
    case .over:
      try write(format)
      if console.isInteractive, format == .text {
        show(
          Page([
            .blank,
            .note(
              conversation.session.room == .differentTeams
                ? "spread --output room.txt keeps it, review changes a count."
                : hint),
          ]))
      }
    }
  }

  /// What to type after a plan.
  private var hint: String {
    leavesAfterwards
      ? "rapport how explains it, rapport sensitivity says what it rests on, and rapport report "
        + "--output plan.html keeps it."
      : "how explains it, sensitivity says what it rests on, review changes an answer, report "
        + "--output plan.html keeps it."
  }

  /// Shows what the person works on once more: the question, the review or the plan.
  func showScreenAgain() {
    if let page = exercise?.current { return show(page) }
    conversation?.isFresh = true
    lookingBack?.isFresh = true
    do { try showScreen(format: .text) } catch { tell(Failure(error)) }
  }

  /// The questions the first action rests on; none without a first action.
  private func keyQuestions(_ conversation: Conversation) -> Set<Question.ID> {
    guard conversation.session.room != .differentTeams else { return [] }
    let conclusion = Conclusion(conversation.answers, today: today)
    guard conclusion.plan.focus != nil else { return [] }
    return Set(sensitivity(of: conclusion).questions.map(\.id))
  }
}
