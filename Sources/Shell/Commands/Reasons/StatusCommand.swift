internal import ArgumentParser
internal import Coaching

struct StatusCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show where things stand so far, and how sure that is.",
    discussion: """
      A look over the shoulder for a coach; a leader who answers alone does better without. \
      Example:
        status
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let conversation = try sitting.running()
    guard !sitting.isPresenting else {
      return sitting.say("Status is hidden while you present; present off shows it again.")
    }
    guard conversation.session.room != .differentTeams else { return sitting.say(Sitting.noPlan) }
    sitting.show(.status(conversation, withPicture: !sitting.console.isPlain))
  }
}
