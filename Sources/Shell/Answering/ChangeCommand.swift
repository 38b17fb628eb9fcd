internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct ChangeCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    try scene.turning(to: scene.running().library.question(typed: question))
  }
}
