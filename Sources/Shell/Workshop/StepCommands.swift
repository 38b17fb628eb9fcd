internal import ArgumentParser

struct NextCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Go to the next step of the run sheet.",
    discussion: """
      Example:
        next
      """)
  static let places: Places = .prompts
  static let shows = Shown.leavesOut(.trainerNotes)

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] { try scene.moving(by: 1) }
}

struct BackCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "back",
    abstract: "Go back to the step before in the run sheet.",
    discussion: """
      Example:
        back
      """)
  static let places: Places = .prompts
  static let shows = Shown.leavesOut(.trainerNotes)

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] { try scene.moving(by: -1) }
}
