internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct HowCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "how",
    abstract: "Show how a conclusion came about.",
    discussion: """
      Names a symptom or an action; without one it explains what leads. Examples:
        how
        how isolation --numbers
        how act-list-tracking
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(.conclusion)

  @Argument(
    help: ArgumentHelp(
      "A symptom or an action: its id, its number in the plan, or the beginning of its name.",
      valueName: "symptom-or-action"))
  var name: [String] = []

  @Flag(help: "Add the figures; they add up.")
  var numbers = false

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  /// Several words may be the leader's own.
  var isConfidential: Bool { name.joined(separator: " ").contains(" ") }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let session = try sitting.session(which.session)
    let conclusion = try sitting.conclusion(of: session, for: viewer)
    guard !name.isEmpty else { return try showLeading(conclusion, in: sitting) }
    switch try NamedThing(name.joined(separator: " "), in: conclusion, session).thing() {
    case .symptom(let symptom):
      guard let report = conclusion.reports.first(where: { $0.symptom.id == symptom.id }) else {
        return
      }
      try sitting.showAtLength([.how(report, conclusion, withNumbers: numbers)])
    case .action(let action):
      if let entry = conclusion.plan.entries.first(where: { $0.action.id == action.id }) {
        try sitting.showAtLength([.how(entry, conclusion, withNumbers: numbers)])
      } else {
        try sitting.showAtLength([.whyNot(action, conclusion)])
      }
    }
  }

  /// What stands out most, and how the first action follows.
  private func showLeading(_ conclusion: Conclusion, in sitting: Sitting) throws {
    guard let leading = conclusion.reports.first, leading.isSaid else {
      return sitting.say(
        (conclusion.verdict == .notEnough
          ? "There is not enough yet to explain anything." : "Nothing stands out.")
          + " how NAME explains one of: "
          + conclusion.reports.map(\.symptom.id.rawValue).joined(separator: ", ") + ".")
    }
    // What was agreed first, if it follows from the answers at all.
    let agreed = conclusion.plan.entries.first {
      $0.action.id == conclusion.agreed.focus?.action.id
    }
    let focus = (agreed ?? conclusion.plan.focus).map {
      Page.how($0, conclusion, withNumbers: numbers)
    }
    try sitting.showAtLength(
      [.how(leading, conclusion, withNumbers: numbers)] + [focus].compactMap(\.self))
  }
}
