internal import ArgumentParser
internal import Coaching

struct StatusCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show where things stand so far, and how sure that is.",
    discussion: """
      A look over the shoulder for a coach; a leader who answers alone does better without. \
      Example:
        status
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.needs(.status)

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let conversation = try scene.running()
    try scene.viewer.require(.status)
    return [.show(.status(conversation, withPicture: !scene.console.isPlain))]
  }
}
