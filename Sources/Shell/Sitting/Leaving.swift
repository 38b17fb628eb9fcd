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
        "You have left the look back; \(scene.commandPrefix)\(type: "review \(screen.session.id)") goes on with it."
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
}
