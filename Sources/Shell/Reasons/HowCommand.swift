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

  @OptionGroup var thing: ThingOptions

  @Flag(help: "Add the figures; they add up.")
  var numbers = false

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { thing.isInWords }

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.session(thing.which.session)
    let conclusion = try scene.conclusion(of: session)
    guard !thing.words.isEmpty else { return leading(conclusion) }
    switch try NamedThing(thing.words, in: conclusion, session).thing() {
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
