internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct SayCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "say",
    abstract: "Write the words to say or send for a step of the plan.",
    discussion: """
      Plain text to copy; fill in what stands in brackets. In a file or a pipe it is one line. Examples:
        say
        say 1
        say act-two-day-reply
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(.conclusion)

  @Argument(
    parsing: .remaining,
    help: ArgumentHelp(
      "Its number in the plan, its id or the beginning of its title; the first if left out.",
      valueName: "action"))
  var name: [String] = []

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  /// Several words may be the leader's own.
  var isConfidential: Bool { name.joined(separator: " ").contains(" ") }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let session = try sitting.planned(try sitting.session(which.session))
    let conclusion = try sitting.conclusion(of: session, for: viewer)
    let action: Action
    if name.isEmpty {
      guard let focus = conclusion.agreed.focus else {
        throw Failure("There is no step in the plan to find words for.", .usage)
      }
      action = focus.action
    } else {
      action = try NamedThing(name.joined(separator: " "), in: conclusion, session).action()
    }
    guard let message = action.message else {
      throw Failure(
        "\"\(action.title)\" begins without words to send. Its first step: \(action.firstStep)",
        .usage)
    }
    guard !sitting.console.isInteractive else { return sitting.say(message) }
    sitting.console.write(SafeText.visible(message) + "\n")
  }
}
