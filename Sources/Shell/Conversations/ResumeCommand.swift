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

  @OptionGroup var options: ResumeOptions

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] { try options.steps(in: scene) }
}
