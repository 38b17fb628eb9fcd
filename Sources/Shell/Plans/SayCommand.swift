internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct SayCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.planned(try scene.session(which.session))
    let conclusion = try scene.conclusion(of: session)
    let action: Action
    if name.isEmpty {
      guard let focus = conclusion.agreed.focus else {
        throw PlansRefusal.noStep
      }
      action = focus.action
    } else {
      action = try NamedThing(name.joined(separator: " "), in: conclusion, session).action()
    }
    guard let message = action.message else {
      throw PlansRefusal.wordless(title: action.title, firstStep: action.firstStep)
    }
    return scene.console.isInteractive
      ? [.say(message)] : [.print(SafeText.visible(message) + "\n")]
  }
}
