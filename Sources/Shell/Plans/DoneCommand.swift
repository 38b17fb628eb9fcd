internal import ArgumentParser
internal import Coaching

struct DoneCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Say that an action of the plan is done.",
    discussion: """
      What changed may follow. Examples:
        done 1
        done act-list-tracking two people asked what else is recorded
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @OptionGroup var target: ActionTarget

  @Argument(help: "What changed, in a few words.")
  var words: [String] = []

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func steps(in scene: Scene) throws -> [Step] {
    try target.moving(to: .done, because: words, in: scene)
  }
}
