internal import Coaching

extension Sitting {
  /// Ends hiding, and shows what was hidden: how hands fell, and the conclusion if it is reached.
  func showHidden() {
    isHiding = false
    guard let conversation else { return say("Nothing is hidden any more.") }
    let (session, spread) = (conversation.session, Spread(conversation.answers))
    if !spread.questions.isEmpty {
      show(.spread(spread, in: session.room, isOver: session.isConcluded, leavesRoom: false))
    }
    if conversation.screen == .over || spread.questions.isEmpty { showScreenAgain() }
  }
}
