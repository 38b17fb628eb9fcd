internal import ArgumentParser
internal import Coaching

struct RedoCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Bring back what undo took back.",
    discussion: """
      Example:
        redo
      """)
  static let places: Places = [.shell, .lookBack, .tour]
  static let shows = Shown.leavesOut(.hands, .conclusion)

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    if case .lookBack? = scene.screens.top { return try scene.bringingBackLookBack() }
    let conversation = try scene.running()
    guard let change = conversation.session.redoable else {
      throw AnsweringRefusal.nothingToRedo
    }
    let words = ChangeWords.text(change, in: conversation.library, for: scene.viewer)
    return [.record(.redone), .say("Back again: \(words).")]
  }
}
