internal import ArgumentParser

struct CoverageCommand: DeskCommand {
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
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Argument(help: "Cases or playbooks, files or folders.", completion: .file())
  var paths: [String] = []

  @Option(help: "How to write the result: text or json.")
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let coverage = Coverage(try CaseSelection(paths, at: desk))
    return switch format {
    case .text: [.show(coverage.page)]
    case .json: [.print(try coverage.json)]
    }
  }
}
