internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

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
    return [
      .record(.undone),
      .then { scene in
        let again = try scene.running().standing(instead: change, for: scene.viewer)
        return [.say("Taken back: \(words)\(again.map { "; \($0) stands again" } ?? "").")]
      },
    ]
  }
}

extension Conversation {
  /// The reply that stands since another one was taken back, in words; `nil` if there is none.
  fileprivate func standing(instead change: SessionEvent.Change, for viewer: Viewer) -> String? {
    guard case .replied(let id, _) = change, let question = library[id],
      let reply = answers.reply(to: id)
    else { return nil }
    if case .tally = reply, !viewer.sees(.hands) { return "what was counted before" }
    return Words.quoted(reply, to: question)
  }
}
