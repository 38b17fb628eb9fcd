internal import ArgumentParser

struct HideCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide",
    abstract: "Hide how hands fell and what is concluded, until reveal.",
    discussion: """
      So that nobody is swayed by those who answered before. Questions are asked and hands are counted \
      as before. Example:
        hide
      """)

  /// What would tell it.
  static let hidden: [any ParsableCommand.Type] = [
    SpreadCommand.self, StatusCommand.self, HowCommand.self, WhyNotCommand.self,
    WhatIfCommand.self, SensitivityCommand.self, PlanCommand.self, ReviewCommand.self,
    ReportCommand.Write.self, SessionsCommand.Show.self,
  ]

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    sitting.isHiding = true
    sitting.say("How hands fall and what is concluded stays hidden until you type reveal.")
  }
}
