internal import ArgumentParser
internal import Coaching
internal import Reports

struct ShowPulseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Open a result, and read it with care.",
    discussion: """
      For the leader. Counts first, then where the whole team may stand, whatever the silent think, then how others answer. \
      Examples:
        pulse show may.result
        pulse show
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(
    help: ArgumentHelp("The keeper's file; without it, the latest result.", valueName: "result"),
    completion: .file())
  var file: String?

  @OptionGroup var shared: SharedOptions

  func run(at desk: Desk, for viewer: Viewer) throws {
    desk.show(PulsePages(try desk.pulseResult(in: file)).page)
  }
}
