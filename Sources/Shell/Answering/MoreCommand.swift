internal import ArgumentParser
internal import Coaching

struct MoreCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let goesOn: Step =
      switch try scene.running().interview.step {
      case .finished(.stopped), .finished(.limit), .finished(.settled): .record(.reopened)
      default: .turn(.goOn)
      }
    return [goesOn, .then(MoreCommand.atAnEnd)]
  }

  private static func atAnEnd(_ scene: Scene) -> [Step] {
    guard case .finished(let ending)? = scene.conversation?.interview.step else { return [] }
    return [
      .say(
        ending == .settled
          ? "No further question would change what we can say."
          : "There are no more questions to ask.")
    ]
  }
}
