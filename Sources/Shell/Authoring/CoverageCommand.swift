internal import ArgumentParser

struct CoverageCommand: RapportCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tell which questions, options and rules no case exercises.",
    discussion: """
      Looks at all loaded cases, or at the named ones. A rule counts if its condition holds in a \
      case. Example:
        playbooks coverage --format json
      """)

  @Argument(help: "Cases or playbooks, files or folders.", completion: .file())
  var paths: [String] = []

  @Option(help: "How to write the result: text or json.")
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let coverage = Coverage(try CaseSelection(paths, in: sitting))
    switch format {
    case .text: sitting.show(coverage.page)
    case .json: sitting.console.write(try coverage.json)
    }
  }
}
