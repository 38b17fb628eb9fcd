internal import Coaching

extension Sitting {
  /// Closes the screen on top, and says how what it was about is kept.
  func leave() {
    switch screens.top {
    case .prompt, .single, nil:
      screens.workshop?.whereItIs.map(say)
      screens.pop()
    case .lookBack(let screen):
      let prefix = scene.commandPrefix
      screens.pop()
      say("You have left the look back" + farewell(to: screen, commandsBeginWith: prefix))
    case .exercise(let exercise, let conversation):
      let prefix = scene.commandPrefix
      screens.pop()
      let guessesWait = desk.room?.state.waitingSheet?.session == conversation.session.id
      exercise.farewell(conversation, guessesWait: guessesWait, commandsBeginWith: prefix).map(say)
    case .tour(let tour, _):
      screens.pop()
      say(
        tour.isOver
          ? "That was the tour; nothing of it was stored. \(type: "diagnose") begins with your own team."
          : "You have left the tour; nothing of it was stored.")
    }
  }

  private func farewell(
    to screen: LookBackScreen, commandsBeginWith prefix: String
  ) -> String {
    let id = screen.session.id
    // What cannot be read now may be read later.
    let isGone = (try? scene.ifStored(id) == nil) ?? false
    if isGone { return "; its conversation was deleted." }
    guard let running = screen.session.commitments.running else {
      return "; all of it is told, and \(type: "\(prefix)plan --session \(id)") shows it."
    }
    return running.isPeek
      ? ". Nothing was said in it, so it is still to come."
      : "; \(type: "\(prefix)review \(id)") goes on with it."
  }

  /// Whether a person who is asked leaves, though the input ended; if it ends again, nobody is there.
  func leavesAtEnd(_ question: String) throws -> Bool {
    switch try asker.ask(YesOrNo(question: question)) {
    case .answer(let leaves): leaves
    case .cancelled: false
    case .ended, .brokenOff, .nobody: true
    }
  }
}
