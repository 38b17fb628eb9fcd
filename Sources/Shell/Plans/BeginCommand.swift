internal import ArgumentParser
internal import Coaching

struct BeginCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "begin",
    abstract: "Say that an action of the plan is begun.",
    discussion: """
      The action is named by its number in the plan or by its id. Examples:
        begin 1
        begin act-list-tracking
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @OptionGroup var target: ActionTarget
  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { target.isInWords }

  func steps(in scene: Scene) throws -> [Step] {
    try target.moving(to: .doing, in: scene)
  }
}
