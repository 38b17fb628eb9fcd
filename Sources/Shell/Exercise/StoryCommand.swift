internal import ArgumentParser

struct StoryCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "Show the story of the case again.",
    discussion: """
      Enter turns its pages. Example:
        story
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let (file, conversation, _) = try sitting.playing()
    sitting.project(Page.story(file, in: conversation.library))
  }
}
