internal import ArgumentParser

struct ReviewCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Show all answers to change any, or look back at a plan.",
    discussion: """
      In a conversation it shows the answers: type an answer's number to go back to its question; later answers stay. An \
      empty line goes back to the question you came from, or to the plan if there is none. With an id, or when there is no conversation, it looks back at a plan: what was done, what it \
      showed, and from week 6 the same questions again. Examples:
        review
        review kx7
      """)
  static let places: Places = [.commandLine, .shell, .tour]
  static let shows = Shown.needs(.hands, orLeavesOut: [.conclusion, .reasons])

  @Argument(
    help: ArgumentHelp(
      "The conversation whose plan to look back at, by the beginning of its id.",
      valueName: "session"))
  var beginning: String?

  @Flag(help: "Look back before the day has come.")
  var early = false

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    if beginning == nil, !early, let conversation = scene.conversation {
      if case .opening = conversation.screen { throw AnsweringRefusal.nothingToReview }
      return [.turn(.review)]
    }
    return try scene.lookingBack(at: try scene.planSession(beginning), early: early)
  }
}
