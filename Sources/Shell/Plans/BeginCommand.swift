internal import ArgumentParser
internal import Coaching

struct BeginCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    try target.move(to: .doing, because: [], in: sitting, for: viewer)
  }
}
