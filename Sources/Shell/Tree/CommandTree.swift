internal import ArgumentParser

/// The two places commands are typed, over one list of commands.
enum CommandTree {
  /// Commands that are for the same.
  struct Group {
    let name: String
    let commands: [any PlacedCommand.Type]
  }

  /// All commands, by what they are for.
  static let groups = [
    Group(
      name: "Answering",
      commands: [
        DiagnoseCommand.self, ConcernCommand.self, AnswerCommand.self, ReflectCommand.self,
        StopCommand.self,
        MoreCommand.self,
      ]),
    Group(
      name: "Reasons",
      commands: [
        WhyCommand.self, HowCommand.self, WhyNotCommand.self,
        WhatIfCommand.self, SensitivityCommand.self, StatusCommand.self,
      ]),
    Group(
      name: "The plan",
      commands: [
        PlanCommand.self, GoalCommand.self, DueCommand.self, BeginCommand.self, DoneCommand.self,
        DropCommand.self,
        ReadingCommand.self, TakeCommand.self, ArrangeCommand.self, SayCommand.self,
        RehearseCommand.self,
      ]),
    Group(
      name: "Changing",
      commands: [
        ReviewCommand.self, ChangeCommand.self, UndoCommand.self, RedoCommand.self,
        MarkCommand.self,
      ]),
    Group(
      name: "In a room",
      commands: [
        WorkshopCommand.self, NextCommand.self, BackCommand.self, TimerCommand.self,
        TallyCommand.self, RoomCommand.self, PulseCommand.self, SpreadCommand.self,
        HideCommand.self,
      ]),
    Group(
      name: "Conversations",
      commands: [
        ReportCommand.self, CompareCommand.self, TrendCommand.self, ResumeCommand.self,
        SessionsCommand.self, LabelCommand.self, PresentCommand.self, SettingsCommand.self,
        DataCommand.self,
      ]),
    Group(
      name: "Exercises",
      commands: [
        CasesCommand.self, StoryCommand.self, AskCommand.self, ProposeCommand.self,
        GuessCommand.self, RevealCommand.self,
      ]),
    Group(name: "Playbooks", commands: [PlaybooksCommand.self]),
    Group(
      name: "Help",
      commands: [
        TourCommand.self, ShellHelpCommand.self, DoctorCommand.self, QuitCommand.self,
      ]),
  ]

  /// Commands that may be typed at a place, or stand above one that may.
  static func fitting(_ place: CommandPlace) -> [any PlacedCommand.Type] {
    groups.flatMap(\.commands).filter { $0.places.contains(place) }
  }

  /// Whether a command may be typed at a place, or stands above one that may.
  static func fits(_ command: any ParsableCommand.Type, _ place: CommandPlace) -> Bool {
    (command as? any PlacedCommand.Type)?.places.contains(place) ?? true
  }

  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? command._commandName
  }
}

/// `rapport …` on the command line; without a command it opens the shell.
struct RapportRoot: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "A conversation about trust on your team that ends in a small plan.",
    discussion: """
      Without a command, rapport opens its shell. Everything stays on this computer. Examples:
        rapport
        rapport diagnose --answers team.yaml
      """,
    version: rapportVersion,
    subcommands: CommandTree.fitting(.commandLine).map { $0.parsable })
  static let places: Places = [.commandLine]
  static let shows = Shown.nothing

  @OptionGroup var options: ShellOptions

  var shared: SharedOptions { options.shared }

  func act(in sitting: Sitting) throws {
    try options.begin(sitting)
  }
}

/// What `rapport` takes without a command.
struct ShellOptions: ParsableArguments {
  @OptionGroup var audience: AudienceOptions

  @OptionGroup var shared: SharedOptions

  /// The options in words that hold nothing else; `nil` if there is more in them, or they are wrong.
  ///
  /// All commands need not be gone through then, which takes as long as all else at the start.
  static func alone(in words: [String]) -> ShellOptions? {
    guard words.first?.hasPrefix("-") != false else { return nil }
    return try? ShellOptions.parse(words)
  }

  func begin(_ sitting: Sitting) throws {
    try sitting.begin(for: audience.audience, folders: shared.folders)
  }
}

/// The commands at the prompt `rapport>`.
struct ShellRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport>",
    abstract: "Commands at the prompt.",
    subcommands: CommandTree.groups.flatMap(\.commands).map { $0.parsable })
}
