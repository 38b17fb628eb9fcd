internal import Coaching

extension Sitting {
  /// Closes the screen on top, and says how what it was about is kept.
  func leave() {
    switch screens.top {
    case .prompt, .single, nil:
      screens.workshop?.whereItIs.map(say)
      screens.pop()
    case .lookBack(let screen):
      screens.pop()
      say(
        screen.session.commitments.running?.isPeek == true
          ? "You have left the look back. Nothing was said in it, so it is still to come."
          : "You have left the look back; \(scene.commandPrefix)\(type: "review \(screen.session.id)") goes on with it."
      )
    case .exercise(let exercise, let conversation):
      screens.pop()
      exercise.farewell(conversation).map(say)
    case .tour(let tour, _):
      screens.pop()
      say(
        tour.isOver
          ? "That was the tour; nothing of it was stored. \(type: "diagnose") begins with your own team."
          : "You have left the tour; nothing of it was stored.")
    }
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
