internal import ArgumentParser
internal import Coaching

struct GoalCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    var session = try sitting.planned(try sitting.session(which.session))
    guard !words.isEmpty else {
      return sitting.say(
        session.goal.isEmpty
          ? "There is no goal yet; type goal and one sentence." : "Goal: \(session.goal)")
    }
    try sitting.aim(at: words.joined(separator: " ").trimmingWhitespace(), in: &session)
  }
}
