package import Coaching
internal import Playbooks

/// The actions of a plan as CSV, for task trackers (RFC 4180).
package struct PlanTable {
  static let header = [
    "position", "action", "title", "first_step", "owner", "by", "hours_setup", "hours_weekly",
    "measure", "because", "source", "review",
  ]

  private let plan: Plan
  private let library: Library

  package init(_ conclusion: Conclusion) {
    plan = conclusion.plan
    library = conclusion.diagnosis.library
  }

  /// The header and a line for each action, each with CR LF at its end.
  package var text: String {
    let now = [plan.focus].compactMap(\.self).map { row(of: $0, "focus") }
    let rest = plan.next.map { row(of: $0, "next") } + plan.later.map { row(of: $0, "later") }
    return CSVText.text(of: [PlanTable.header] + now + rest)
  }

  private func row(of entry: Plan.Entry, _ position: String) -> [String] {
    let action = entry.action
    return [
      position, action.id.rawValue, action.title, Words.firstStep(of: action),
      action.owner.rawValue,
      entry.by.description, String(action.hours.setup), String(action.hours.weekly),
      action.measure, entry.because.map(\.text).joined(separator: " "),
      Words.source(entry.because.map(\.source).joined(separator: "; "), in: library),
      plan.lookAgain.description,
    ]
  }
}
