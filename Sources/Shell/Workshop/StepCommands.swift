internal import ArgumentParser

struct NextCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Go to the next step of the run sheet.",
    discussion: """
      Example:
        next
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws { try sitting.moveStep(by: 1) }
}

struct BackCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "back",
    abstract: "Go back to the step before in the run sheet.",
    discussion: """
      Example:
        back
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws { try sitting.moveStep(by: -1) }
}
