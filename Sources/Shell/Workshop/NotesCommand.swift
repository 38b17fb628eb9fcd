internal import ArgumentParser

struct NotesCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Show your notes on this step, also while you present.",
    discussion: """
      Whoever sees the screen reads along. Example:
        workshop notes
      """)
  static let places: Places = .prompts
  static let shows = Shown.always(.trainerNotes)

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    [.page(.trainerStep(try scene.following()))]
  }
}
