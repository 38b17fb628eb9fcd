internal import ArgumentParser
internal import Coaching

struct GoalCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal",
    abstract: "Say what should be different in the end, or see it.",
    discussion: """
      One sentence; it stands on top of the plan and of the page to take home. Without a goal, what brought \
      you here stands there. An empty one takes it off. Examples:
        goal
        goal "Nobody in Lisbon has to stay up for a decision"
        goal ""
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The goal, in the words of whose it is.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { !words.isEmpty }

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.planned(try scene.session(which.session))
    guard words.isEmpty else {
      return try scene.aiming(at: words.joined(separator: " ").trimmingWhitespace(), in: session)
    }
    return [
      .say(
        session.goal.isEmpty
          ? "There is no goal yet; type \(type: "goal") and one sentence." : "Goal: \(session.goal)"
      )
    ]
  }
}
