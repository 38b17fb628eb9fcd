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

  @Argument(help: ArgumentHelp("A symptom or an action.", valueName: "symptom-or-action"))
  var name: String?

  @Flag(help: "Add the figures; they add up.")
  var numbers = false

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let conclusion = try sitting.conclusion(of: try sitting.session(which.session))
    guard let name else {
      guard let leading = conclusion.reports.first, leading.isSaid else {
        return sitting.say(
          "Nothing stands out, so nothing needs explaining. how NAME explains one of: "
            + conclusion.reports.map(\.symptom.id.rawValue).joined(separator: ", ") + ".")
      }
      return sitting.show(.how(leading, conclusion, withNumbers: numbers))
    }
    if let report = conclusion.reports.first(where: { $0.symptom.id.rawValue == name }) {
      sitting.show(.how(report, conclusion, withNumbers: numbers))
    } else if let entry = conclusion.plan.entries.first(where: { $0.action.id.rawValue == name }) {
      sitting.show(.how(entry))
    } else if let left = conclusion.plan.notNow.first(where: { $0.action.id.rawValue == name }) {
      sitting.show(
        Page([.blank, .title("Left out: \(left.action.title)"), .paragraph(left.because)]))
    } else {
      throw Failure(unknown(name, conclusion), .usage)
    }
  }

  private func unknown(_ name: String, _ conclusion: Conclusion) -> String {
    let library = conclusion.diagnosis.library
    if library[Action.ID(rawValue: name)] != nil {
      return "\(name) is not in this plan."
    }
    let known =
      library.symptoms.map(\.id.rawValue) + conclusion.plan.entries.map(\.action.id.rawValue)
    return "There is no symptom or action \"\(name)\""
      + Suggestion.hint(for: name, among: known) + ". Symptoms: "
      + library.symptoms.map(\.id.rawValue).joined(separator: ", ") + "."
  }
}

struct SensitivityCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Show which answers the first action rests on.",
    discussion: """
      Names each answer that would put another action first if it had been another. Example:
        sensitivity
      """)

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let conclusion = try sitting.conclusion(of: try sitting.session(which.session))
    let sensitivity = sitting.sensitivity(of: conclusion)
    var page = Page([.blank, .title("What the first action rests on")])
    if sensitivity.turns.isEmpty {
      page.add(.paragraph(SensitivityWords.lines(sensitivity)[0]))
    }
    for question in sensitivity.questions {
      page.add(.paragraph("\(question.ask) [\(question.id)]"))
      for turn in sensitivity.turns where turn.question.id == question.id {
        page.add(
          .item(
            "-", "\"\(turn.option.say)\" would put first: \(turn.focus?.title ?? "nothing")"))
      }
    }
    sitting.show(page)
  }
}
