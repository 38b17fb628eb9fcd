internal import ArgumentParser
internal import Coaching

struct DropCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Drop an action of the plan, with the reason.",
    discussion: """
      A plan may change; a reason helps to choose better next time. Examples:
        drop 2 no time before the release
        drop act-list-tracking
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @OptionGroup var target: ActionTarget

  @Argument(help: "Why, in a few words.")
  var words: [String] = []

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func steps(in scene: Scene) throws -> [Step] {
    try target.moving(to: .dropped, because: words, in: scene)
  }
}
