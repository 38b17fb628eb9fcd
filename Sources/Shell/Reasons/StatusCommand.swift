internal import ArgumentParser
internal import Coaching

struct StatusCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let conversation = try sitting.running()
    try viewer.require(.status)
    sitting.show(.status(conversation, withPicture: !sitting.console.isPlain))
  }
}
