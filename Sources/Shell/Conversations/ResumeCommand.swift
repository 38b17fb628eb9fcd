internal import ArgumentParser

/// `resume` in the shell, for `sessions resume`.
struct ResumeCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with the latest conversation.",
    discussion: """
      Examples:
        resume
        resume kx7
      """)
  static let places: Places = [.shell]
  static let shows = Shown.leavesOut(.labels)

  @Argument(
    help: ArgumentHelp("The beginning of its id; the latest if left out.", valueName: "id"))
  var beginning: String?

  @OptionGroup var audience: AudienceOptions

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    try scene.resuming(beginning, for: audience.audience)
  }
}
