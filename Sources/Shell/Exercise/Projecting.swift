internal import Coaching
internal import Playbooks

/// Pages are shown one by one to a room, which turns them with Enter; all at once where nobody can.
struct Project: Act {
  let pages: [Page]
  /// Counts from 1.
  var page = 1

  func act(in sitting: Sitting) throws {
    guard sitting.console.isInteractive,
      case .exercise(var exercise, let conversation)? = sitting.screens.top
    else { return pages.forEach(sitting.show) }
    let layout = Layout(sitting.console)
    exercise.lay(pages.flatMap { $0.split(upTo: Exercise.rows, in: layout) })
    exercise.open(at: page)
    sitting.screens.replaceTop(with: .exercise(exercise, conversation))
    try TurnPage.next.act(in: sitting)
  }
}

/// Another page of an exercise is shown.
enum TurnPage: Act {
  /// Behind the last one it is said where the exercise stands.
  case next
  case back

  func act(in sitting: Sitting) throws {
    guard case .exercise(var exercise, let conversation)? = sitting.screens.top else { return }
    let page = self == .next ? exercise.turn() : exercise.turnBack()
    sitting.screens.replaceTop(with: .exercise(exercise, conversation))
    if let page {
      sitting.console.clear()
      sitting.show(page)
    } else if self == .back {
      throw AskingRefusal.firstPage
    } else if sitting.console.isInteractive, let state = conversation.session.exercise {
      sitting.show(
        sitting.viewer.knowsTheCase
          ? .over(state) : .standing(state, sitting.scene.guessed(state)))
    }
  }
}

/// A room works on a case, from the beginning or where a session stopped.
struct WorkOnCase: Act {
  let exercise: Exercise
  let library: Library
  let session: Session?
  let tables: Int?

  func act(in sitting: Sitting) throws {
    let file = exercise.file
    let began = ExerciseEvent.began(
      file: file.id, version: file.version, facts: file.facts(in: library), tables: tables)
    let conversation =
      try session.map { try sitting.resumed($0, on: library) }
      ?? sitting.begun(on: library, limit: Interview.hardLimit, after: [.exercise(began)])
    sitting.open(.exercise(exercise, conversation))
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
