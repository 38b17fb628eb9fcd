internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct WhyNotCommand: ActingCommand {
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

  @Argument(
    help: ArgumentHelp(
      "A symptom or an action: its id, its number in the plan, or the beginning of its name.",
      valueName: "symptom-or-action"))
  var name: [String] = []

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  /// Several words may be the leader's own.
  var isConfidential: Bool { name.joined(separator: " ").contains(" ") }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let session = try sitting.session(which.session)
    let conclusion = try sitting.conclusion(of: session, for: viewer)
    guard !name.isEmpty else {
      throw Failure(
        "Which one? whynot takes the beginning of a name: whynot \(example(conclusion)).", .usage)
    }
    switch try NamedThing(name.joined(separator: " "), in: conclusion, session).thing() {
    case .symptom(let symptom):
      guard let index = conclusion.diagnosis.library.index(of: symptom.id) else { return }
      try sitting.showAtLength([.whyNot(index, conclusion)])
    case .action(let action): try sitting.showAtLength([.whyNot(action, conclusion)])
    }
  }

  /// Something that is not in the plan, or not said.
  private func example(_ conclusion: Conclusion) -> String {
    conclusion.plan.later.first?.action.title.lowercased()
      ?? conclusion.reports.first { !$0.isSaid }?.symptom.id.rawValue ?? "isolation"
  }
}
