internal import ArgumentParser
internal import Coaching

struct RedoCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Bring back what undo took back.",
    discussion: """
      Example:
        redo
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.leavesOut(.hands, .conclusion)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let conversation = try sitting.running()
    guard let change = conversation.session.redoable else {
      throw AnsweringRefusal.nothingToRedo
    }
    try sitting.record(.redone)
    sitting.say(
      "Back again: \(ChangeWords.text(change, in: conversation.library, for: viewer))."
    )
  }
}
