package import Coaching
internal import Mustache
internal import Playbooks

/// A conclusion as Markdown: what was seen, and the plan.
///
/// Private notes never enter.
package struct MarkdownReport {
  package enum Part: Sendable {
    /// Only the plan, to keep.
    case plan
    /// What was seen and the plan.
    case whole
  }

  private let conclusion: Conclusion
  private let session: Session
  private let sensitivity: Sensitivity

  package init(_ session: Session, _ conclusion: Conclusion, _ sensitivity: Sensitivity) {
    self.session = session
    self.conclusion = conclusion
    self.sensitivity = sensitivity
  }

  package func text(_ part: Part) throws -> String {
    let template = try MustacheTemplate(string: Templates.markdown)
    return template.render(values(part))
  }

  private func values(_ part: Part) -> [String: Any] {
    let plan = conclusion.plan
    let unseen = conclusion.unseen
    var values: [String: Any] = [
      "verdict": Words.verdict(conclusion),
      "handOvers": conclusion.outcome.handOvers.map { escaped($0.text) },
      "remarks": conclusion.outcome.remarks.map { escaped($0.text) },
      "next": plan.next.map(values(of:)),
      "later": plan.later.map { ["title": escaped($0.action.title)] },
      "notNow": plan.notNow.map {
        ["title": escaped($0.action.title), "because": escaped(Words.obstacle($0.because))]
      },
      "toFindOut": unseen.map { escaped(Words.findOut($0)) },
      "lookAgain": Words.day(plan.lookAgain),
      "restsOn": SensitivityWords.lines(sensitivity).map(escaped),
      "isWhole": part == .whole,
      "said": conclusion.reports.filter(\.isSaid).map(values(of:)),
      "contradictions": conclusion.contradictions.map { escaped($0.say) },
    ]
    if let focus = plan.focus { values["focus"] = self.values(of: focus) }
    if !plan.next.isEmpty { values["hasNext"] = true }
    if !unseen.isEmpty { values["hasToFindOut"] = true }
    if !plan.later.isEmpty { values["hasLater"] = true }
    if !plan.notNow.isEmpty { values["hasNotNow"] = true }
    if !conclusion.contradictions.isEmpty { values["hasContradictions"] = true }
    return values
  }

  private func values(of entry: Plan.Entry) -> [String: Any] {
    let library = conclusion.diagnosis.library
    return [
      "title": escaped(entry.action.title),
      "firstStep": escaped(entry.action.firstStep),
      "steps": entry.action.steps.map(escaped),
      "by": Words.day(entry.by),
      "owner": escaped(Words.owner(of: entry.action)),
      "hours": Words.hours(of: entry.action),
      "weeks": Words.weeks(of: entry.action),
      "measure": escaped(entry.action.measure),
      "checkFirst": entry.checkFirst.map(escaped),
      "because": entry.because.map {
        ["text": escaped($0.text), "source": escaped(Words.source($0.source, in: library))]
      },
    ]
  }

  private func values(of report: Report) -> [String: Any] {
    [
      "name": escaped(report.symptom.name),
      "level": Words.level(report.level),
      "sureness": Words.sureness(report.sureness),
      "sentence": escaped(report.symptom.severity[report.level] ?? ""),
    ]
  }

  /// Text that Markdown shows as it is.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in SafeText.visible(text).replacing("\n", with: " ") {
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
