internal import ArgumentParser
internal import Coaching

struct UndoCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    if try sitting.undoLookBack() { return }
    guard sitting.conversation != nil else {
      throw AnsweringRefusal.undoNeedsScreen
    }
    let conversation = try sitting.running()
    guard let change = conversation.session.undoable else {
      throw AnsweringRefusal.nothingToUndo
    }
    try sitting.record(.undone)
    sitting.say(
      "Taken back: \(ChangeWords.text(change, in: conversation.library, for: viewer))."
    )
  }
}
