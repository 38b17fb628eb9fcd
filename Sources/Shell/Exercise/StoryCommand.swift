internal import ArgumentParser

struct StoryCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "Show the story of the case again.",
    discussion: """
      Enter turns its pages. Example:
        story
      """)
  static let places: Places = [.exercise]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let (exercise, conversation, _) = try sitting.playing()
    sitting.project(Page.story(exercise.file, in: conversation.library))
  }
}
