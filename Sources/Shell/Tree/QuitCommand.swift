internal import ArgumentParser

struct QuitCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "quit",
    abstract: "Leave; everything is stored.",
    discussion: """
      exit and Ctrl-D do the same. Example:
        quit
      """,
    aliases: ["exit"])
  static let places: Places = .prompts
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    guard try sitting.leavesRoom() else { return }
    sitting.leave()
  }
}
