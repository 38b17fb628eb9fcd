internal import ArgumentParser

struct NotesCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Show your notes on this step, also while you present.",
    discussion: """
      Whoever sees the screen reads along. Example:
        workshop notes
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    sitting.show(.trainerStep(try sitting.following()))
  }
}
