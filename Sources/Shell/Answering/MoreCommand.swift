internal import ArgumentParser
internal import Coaching

struct MoreCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "more",
    abstract: "Go on with the questions.",
    discussion: """
      After stop, the review or the plan, asks what is still worth asking. Example:
        more
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    switch try sitting.running().interview.step {
    case .finished(.stopped), .finished(.limit), .finished(.settled): try sitting.record(.reopened)
    default: sitting.conversation?.goOn()
    }
    guard case .finished(let ending)? = sitting.conversation?.interview.step else { return }
    sitting.say(
      ending == .settled
        ? "No further question would change what we can say."
        : "There are no more questions to ask.")
  }
}
