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

  @Argument(help: ArgumentHelp("A symptom or an action.", valueName: "symptom-or-action"))
  var name: String

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let conclusion = try sitting.conclusion(of: try sitting.session(which.session), for: viewer)
    if let symptom = conclusion.diagnosis.library.index(of: Symptom.ID(rawValue: name)) {
      sitting.show(.whyNot(symptom, conclusion))
    } else {
      sitting.show(.whyNot(try conclusion.action(typed: name), conclusion))
    }
  }
}
