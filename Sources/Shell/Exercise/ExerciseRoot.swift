internal import ArgumentParser
internal import Coaching

/// The commands at the prompt `exercise>`.
struct ExerciseRoot: ParsableCommand {
  /// What a room needs before the reveal.
  static let always: [any ParsableCommand.Type] = [
    StoryCommand.self, AskCommand.self, ProposeCommand.self, GuessCommand.self, RevealCommand.self,
    NextCommand.self, BackCommand.self, WorkshopCommand.self, TimerCommand.self,
    PresentCommand.self, ShellHelpCommand.self, QuitCommand.self,
  ]

  /// What would give the answer away before the reveal.
  static let onceRevealed: [any ParsableCommand.Type] = [
    HowCommand.self, WhyCommand.self, WhyNotCommand.self, WhatIfCommand.self,
    SensitivityCommand.self, PlanCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "exercise>",
    abstract: "Commands at the prompt of an exercise.",
    subcommands: always + onceRevealed)
}

extension Sitting {
  /// Refuses what would show too early what is hidden, or the answer of an exercise.
  func requireRevealed(for command: any RapportCommand) throws {
    if isHiding, HideCommand.hidden.contains(where: { $0 == type(of: command) }) {
      throw Failure("That is hidden; reveal shows it.", .usage)
    }
    guard exercise != nil, conversation?.session.exercise?.isRevealed == false,
      ExerciseRoot.onceRevealed.contains(where: { $0 == type(of: command) })
    else { return }
    throw Failure(
      "That waits until the diagnosis is known; reveal shows it once all have guessed.", .usage)
  }
}

extension Page {
  /// The few commands of an exercise.
  static var commandsInExercise: Page {
    var page = Page([.blank, .title("In an exercise")])
    let column = 14
    page.add(entries: [("Enter", "Turn the page.")], column: column)
    page.add(entries: words(ExerciseRoot.always), column: column)
    page.add(.blank, .heading("Once it is revealed"))
    page.add(entries: words(ExerciseRoot.onceRevealed), column: column)
    page.add(.blank, .note("help NAME explains one."))
    return page
  }

  private static func words(
    _ commands: [any ParsableCommand.Type]
  ) -> [(name: String, text: String)] {
    commands.map { (CommandTree.name(of: $0), $0.configuration.abstract) }
  }
}
