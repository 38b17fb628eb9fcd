internal import ArgumentParser

struct StoryCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let (exercise, conversation, _) = try scene.playing()
    return [.act(Project(pages: Page.story(exercise.file, in: conversation.library)))]
  }
}
