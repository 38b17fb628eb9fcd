package import ArgumentParser

/// A command of the shell, and of the command line: one type for both.
package protocol RapportCommand: ParsableCommand {
  var shared: SharedOptions { get }
  /// Whether its words tell answers or whom a conversation is about; those stay out of the history.
  var isConfidential: Bool { get }
  mutating func run(in sitting: Sitting) throws
}

extension RapportCommand {
  package var isConfidential: Bool { false }
}

/// Options every command takes.
package struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("playbooks"),
    help: ArgumentHelp("Load the playbooks in this folder too.", valueName: "dir"))
  package var folders: [String] = []

  @Flag(help: "Plain lines without colour or line editing, for screen readers.")
  package var plain = false

  package init() {}
}

/// The two places commands are typed, over one list of commands.
enum CommandTree {
  /// Commands that make sense from the command line and in the shell.
  static let everywhere: [any ParsableCommand.Type] = [
    DiagnoseCommand.self, PlanCommand.self, HowCommand.self, SensitivityCommand.self,
    SessionsCommand.self, PlaybooksCommand.self, DataCommand.self,
  ]

  /// Commands about what is on the screen.
  static let inShell: [any ParsableCommand.Type] = [
    WhyCommand.self, AnswerCommand.self, ChangeCommand.self, UndoCommand.self, RedoCommand.self,
    MarkCommand.self, ReviewCommand.self, StatusCommand.self, ReflectCommand.self,
    StopCommand.self, MoreCommand.self, LabelCommand.self, PresentCommand.self,
    ResumeCommand.self, ShellHelpCommand.self, QuitCommand.self,
  ]

  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? command._commandName
  }
}

/// `rapport …` on the command line; without a command it opens the shell.
package struct RapportRoot: RapportCommand {
  package static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "A conversation about trust on your team that ends in a small plan.",
    discussion: """
      Without a command, rapport opens its shell. Everything stays on this computer.
      """,
    version: rapportVersion,
    subcommands: CommandTree.everywhere)

  @OptionGroup var audience: AudienceOptions

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package mutating func run(in sitting: Sitting) throws {
    audience.apply(to: sitting)
    try Repl(sitting).run()
  }
}

/// The commands at the prompt `rapport>`.
struct ShellRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport>",
    abstract: "Commands at the prompt.",
    subcommands: CommandTree.everywhere + CommandTree.inShell)
}
