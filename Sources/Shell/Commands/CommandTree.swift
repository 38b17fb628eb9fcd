internal import ArgumentParser

/// The two places commands are typed, over one list of commands.
enum CommandTree {
  /// All commands, by what they are for.
  static let groups = [
    CommandGroup(
      name: "Answering",
      subcommands: [
        DiagnoseCommand.self, AnswerCommand.self, ReflectCommand.self, StopCommand.self,
        MoreCommand.self,
      ]),
    CommandGroup(
      name: "Reasons",
      subcommands: [
        WhyCommand.self, HowCommand.self, WhyNotCommand.self,
        WhatIfCommand.self, SensitivityCommand.self, StatusCommand.self,
      ]),
    CommandGroup(
      name: "The plan",
      subcommands: [
        PlanCommand.self, DueCommand.self, BeginCommand.self, DoneCommand.self, DropCommand.self,
        ReadingCommand.self, TakeCommand.self, ArrangeCommand.self,
      ]),
    CommandGroup(
      name: "Changing",
      subcommands: [
        ReviewCommand.self, ChangeCommand.self, UndoCommand.self, RedoCommand.self,
        MarkCommand.self,
      ]),
    CommandGroup(
      name: "In a room",
      subcommands: [
        WorkshopCommand.self, NextCommand.self, BackCommand.self, TimerCommand.self,
        TallyCommand.self, RoomCommand.self, SpreadCommand.self, HideCommand.self,
      ]),
    CommandGroup(
      name: "Conversations",
      subcommands: [
        ReportCommand.self, CompareCommand.self, TrendCommand.self, ResumeCommand.self,
        SessionsCommand.self, LabelCommand.self, PresentCommand.self, DataCommand.self,
      ]),
    CommandGroup(
      name: "Exercises",
      subcommands: [
        CasesCommand.self, StoryCommand.self, AskCommand.self, ProposeCommand.self,
        GuessCommand.self, RevealCommand.self,
      ]),
    CommandGroup(name: "Playbooks", subcommands: [PlaybooksCommand.self]),
    CommandGroup(
      name: "Help", subcommands: [TourCommand.self, ShellHelpCommand.self, QuitCommand.self]),
  ]

  /// Commands that may be typed at a place, or stand above one that may.
  static func fitting(_ place: CommandPlace) -> [any ParsableCommand.Type] {
    ShellRoot.configuration.subcommands.filter { fits($0, place) }
  }

  static func fits(_ command: any ParsableCommand.Type, _ place: CommandPlace) -> Bool {
    guard let ours = command as? any RapportCommand.Type else {
      return command.configuration.subcommands.contains { fits($0, place) }
    }
    return ours.places.contains(place)
  }

  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? command._commandName
  }
}

/// `rapport …` on the command line; without a command it opens the shell.
struct RapportRoot: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "A conversation about trust on your team that ends in a small plan.",
    discussion: """
      Without a command, rapport opens its shell. Everything stays on this computer. Examples:
        rapport
        rapport diagnose --answers team.yaml
      """,
    version: rapportVersion,
    subcommands: CommandTree.fitting(.commandLine))
  static let places: Places = [.commandLine]
  static let shows = Shown.nothing

  @OptionGroup var audience: AudienceOptions

  @OptionGroup package var shared: SharedOptions

  mutating func run(in sitting: Sitting, for viewer: Viewer) throws {
    sitting.screens.address(audience.audience)
    sitting.openShell()
    try sitting.greet()
  }
}

/// The commands at the prompt `rapport>`.
struct ShellRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport>",
    abstract: "Commands at the prompt.",
    subcommands: CommandTree.groups.flatMap(\.subcommands))
}
