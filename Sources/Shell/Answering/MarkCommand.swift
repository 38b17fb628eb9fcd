internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct MarkCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark a question to come back to; again to take the mark off.",
    discussion: """
      review and status show the marked ones. Examples:
        mark
        mark mf1
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.nothing

  @Argument(help: "The question's id; the one on screen if left out.")
  var question: String?

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let conversation = try scene.running()
    let id = try question.map { try conversation.library.question(typed: $0).id }
    guard let id = id ?? conversation.question?.id else {
      throw AnsweringRefusal.nothingOnScreen
    }
    let isFlagged = !conversation.session.flags.contains(id)
    return [
      .record(.flagged(id, isFlagged)),
      .say(
        isFlagged
          ? "\(id) is marked; \(type: "change \(id)") goes back to it."
          : "\(id) is no longer marked."),
    ]
  }
}
