internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct WhyNotCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "whynot",
    abstract: "Show why an action is not in the plan, or a symptom is not said.",
    discussion: """
      Examples:
        whynot isolation
        whynot act-work-pairs
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(.conclusion)

  @OptionGroup var thing: ThingOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { thing.isInWords }

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.session(thing.which.session)
    let conclusion = try scene.conclusion(of: session)
    guard !thing.words.isEmpty else {
      throw ReasonRefusal.whichOne(example: example(conclusion))
    }
    switch try NamedThing(thing.words, in: conclusion, session).thing() {
    case .symptom(let symptom):
      let index = conclusion.diagnosis.library.index(of: symptom.id)
      return index.map { [.page(.whyNot($0, conclusion))] } ?? []
    case .action(let action): return [.page(.whyNot(action, conclusion))]
    }
  }

  /// Something that is not in the plan, or not said.
  private func example(_ conclusion: Conclusion) -> String {
    conclusion.plan.later.first?.action.title.lowercased()
      ?? conclusion.reports.first { !$0.isSaid }?.symptom.id.rawValue ?? "isolation"
  }
}
