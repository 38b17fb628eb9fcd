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
  static let places: Places = .prompts
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let leaving = try scene.keepingHalf() + [.leave]
    return scene.leavingRoom(scene.screens.isLast ? scene.leavingUnsaved(leaving) : leaving)
  }
}
