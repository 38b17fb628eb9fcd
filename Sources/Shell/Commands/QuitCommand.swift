internal import ArgumentParser

struct QuitCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "quit",
    abstract: "Leave; everything is stored.",
    discussion: """
      exit and Ctrl-D do the same. Example:
        quit
      """,
    aliases: ["exit"])

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    if sitting.exercise == nil { sitting.tellWhereWorkshopIs() }
    sitting.isDone = true
  }
}
