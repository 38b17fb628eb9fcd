internal import ArgumentParser

struct RobustnessCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "robustness",
    abstract: "Tell which marks and rates the results of the cases hang on.",
    discussion: """
      Moves each mark of each case's answers by one step, down and up, and each rate to half and \
      double, and tells when another action or another symptom comes first. A mark that turns a case deserves a second look. Looks at all \
      loaded cases, or at the named ones. Example:
        playbooks robustness --all
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Argument(help: "Cases or playbooks, files or folders.", completion: .file())
  var paths: [String] = []

  @Flag(help: "Move the marks of the options that were not chosen too.")
  var all = false

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let selection = try CaseSelection(paths, at: desk)
    let robustness = Robustness(
      selection, all: all, today: desk.today, progress: Progress(desk.console).show)
    desk.console.write(robustness.text)
  }
}
