internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct ChangeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Go to any question and answer it, or answer it anew.",
    discussion: """
      All other answers stay. Example:
        change mf1
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.nothing

  @Argument(help: "The question's id, as its screen shows it.")
  var question: String

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let conversation = try sitting.running()
    let question = try conversation.library.question(typed: self.question)
    guard viewer.mayBeAsked(question, in: conversation.library) else {
      throw Failure(question.isNotForARoom, .usage)
    }
    sitting.conversation?.show(.question(question.id))
  }
}
