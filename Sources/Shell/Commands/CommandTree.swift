package import ArgumentParser

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

  /// Commands about what is on the screen: they make sense at the prompt only.
  static let inShell: [any ParsableCommand.Type] = [
    AnswerCommand.self, ReflectCommand.self, StopCommand.self, MoreCommand.self,
    StatusCommand.self, ChangeCommand.self, UndoCommand.self, RedoCommand.self,
    MarkCommand.self, TallyCommand.self, RoomCommand.self, LabelCommand.self, PresentCommand.self,
    TimerCommand.self,
    StoryCommand.self, AskCommand.self, ProposeCommand.self, GuessCommand.self,
    RevealCommand.self, NextCommand.self, BackCommand.self, HideCommand.self,
    ResumeCommand.self, ShellHelpCommand.self, QuitCommand.self,
  ]

  /// Commands that also make sense from the command line.
  static let everywhere = ShellRoot.configuration.subcommands.filter { command in
    !inShell.contains { $0 == command }
  }

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
      Without a command, rapport opens its shell. Everything stays on this computer. Examples:
        rapport
        rapport diagnose --answers team.yaml
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
    subcommands: CommandTree.groups.flatMap(\.subcommands))
}
