internal import ArgumentParser
internal import Coaching

struct UndoCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last answer, note, mark or label.",
    discussion: """
      Again for the one before it; redo brings it back. Example:
        undo
      """)
  static let places: Places = [.shell, .lookBack, .tour]
  static let shows = Shown.leavesOut(.hands, .conclusion)

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    if case .lookBack? = scene.screens.top { return try scene.takingBackLookBack() }
    guard let conversation = scene.conversation else {
      throw AnsweringRefusal.undoNeedsScreen
    }
    guard let change = conversation.session.undoable else {
      throw AnsweringRefusal.nothingToUndo
    }
    let words = ChangeWords.text(change, in: conversation.library, for: scene.viewer)
    return [.record(.undone), .say("Taken back: \(words).")]
  }
}
