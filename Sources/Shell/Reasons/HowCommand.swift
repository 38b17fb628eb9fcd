internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct HowCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.session(which.session)
    let conclusion = try scene.conclusion(of: session)
    guard !name.isEmpty else { return leading(conclusion) }
    switch try NamedThing(name.joined(separator: " "), in: conclusion, session).thing() {
    case .symptom(let symptom):
      let report = conclusion.reports.first { $0.symptom.id == symptom.id }
      return report.map { [.page(.how($0, conclusion, withNumbers: numbers))] } ?? []
    case .action(let action):
      let entry = conclusion.plan.entries.first { $0.action.id == action.id }
      return [
        .page(
          entry.map { .how($0, conclusion, withNumbers: numbers) } ?? .whyNot(action, conclusion))
      ]
    }
  }

  /// What stands out most, and how the first action follows.
  private func leading(_ conclusion: Conclusion) -> [Step] {
    guard let leading = conclusion.reports.first, leading.isSaid else {
      return [
        .say(
          (conclusion.verdict == .notEnough
            ? "There is not enough yet to explain anything." : "Nothing stands out.")
            + " \(type: "how NAME") explains one of: "
            + conclusion.reports.map(\.symptom.id.rawValue).joined(separator: ", ") + ".")
      ]
    }
    // What was agreed first, if it follows from the answers at all.
    let agreed = conclusion.plan.entries.first {
      $0.action.id == conclusion.agreed.focus?.action.id
    }
    let focus = (agreed ?? conclusion.plan.focus).map {
      Page.how($0, conclusion, withNumbers: numbers)
    }
    return [
      .pages([.how(leading, conclusion, withNumbers: numbers)] + [focus].compactMap(\.self))
    ]
  }
}
