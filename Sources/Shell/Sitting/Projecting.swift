internal import Coaching
internal import Playbooks

/// The case a room works on, on its screen.
extension Sitting {
  /// Shows pages one by one to a room, which turns them with Enter; all at once where nobody can.
  func project(_ pages: [Page], at page: Int = 1) {
    guard console.isInteractive, case .exercise(var exercise, let conversation)? = screens.top
    else { return pages.forEach(show) }
    let layout = Layout(console)
    exercise.lay(pages.flatMap { $0.split(upTo: Exercise.rows, in: layout) })
    exercise.open(at: page)
    screens.replaceTop(with: .exercise(exercise, conversation))
    turnPage()
  }

  /// Shows the page before.
  ///
  /// - Throws: ``Failure`` at the first one.
  func turnPageBack() throws {
    guard case .exercise(var exercise, let conversation)? = screens.top else { return }
    guard let page = exercise.turnBack() else {
      throw CommandRefusal.firstPage
    }
    screens.replaceTop(with: .exercise(exercise, conversation))
    console.clear()
    show(page)
  }

  /// Shows the next page; behind the last one, where the exercise stands.
  func turnPage() {
    guard case .exercise(var exercise, let conversation)? = screens.top else { return }
    let page = exercise.turn()
    screens.replaceTop(with: .exercise(exercise, conversation))
    if let page {
      console.clear()
      show(page)
    } else if console.isInteractive, let state = conversation.session.exercise {
      show(viewer.knowsTheCase ? .over(state) : .standing(state, scene.guessed(state)))
    }
  }
}

extension Scene {
  /// The case on screen with what the room did so far; without one, a sentence on how to begin.
  func playing() throws -> (exercise: Exercise, conversation: Conversation, state: ExerciseState) {
    guard case .exercise(let exercise, let conversation)? = screens.top,
      let state = conversation.session.exercise
    else { throw ExerciseRefusal.noCase }
    return (exercise, conversation, state)
  }
}
