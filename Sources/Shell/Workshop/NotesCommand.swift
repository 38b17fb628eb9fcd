internal import ArgumentParser

struct NotesCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    try sitting.showAtLength([.trainerStep(try sitting.following())])
  }
}
