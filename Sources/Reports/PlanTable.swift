package import Coaching
internal import Playbooks

/// The actions of a plan as CSV, for task trackers (RFC 4180).
package struct PlanTable {
  static let header = [
    "position", "action", "title", "first_step", "owner", "by", "hours_setup", "hours_weekly",
    "measure", "because", "source", "review", "status", "seen",
  ]

  private let plan: Plan
  private let library: Library
  private let commitments: Commitments

  package init(_ conclusion: Conclusion, _ commitments: Commitments) {
    plan = conclusion.plan
    library = conclusion.diagnosis.library
    self.commitments = commitments
  }

  /// The header and a line for each action, each with CR LF at its end; last what was taken on
  /// besides the plan.
  package var text: String {
    let now = [plan.focus].compactMap(\.self).map { row(of: $0, "focus") }
    let rest = plan.next.map { row(of: $0, "next") } + plan.later.map { row(of: $0, "later") }
    let taken = commitments.all.compactMap { commitment -> [String]? in
      guard !plan.entries.contains(where: { $0.action.id == commitment.action }),
        let action = library[commitment.action]
      else { return nil }
      return row(of: action, "taken", by: commitment.pledge.by, because: [])
    }
    return CSVText.text(of: [PlanTable.header] + now + rest + taken)
  }

  private func row(of entry: Plan.Entry, _ position: String) -> [String] {
    row(of: entry.action, position, by: entry.by, because: entry.because)
  }

  private func row(
    of action: Action, _ position: String, by day: Day, because: [RuleOutcome.Reason]
  ) -> [String] {
    let commitment = commitments[action.id]
    let who = commitment.flatMap { $0.who.isEmpty ? nil : $0.who }
    return [
      position, action.id.rawValue, action.title, Words.firstStep(of: action),
      who ?? action.owner.rawValue, (commitment?.pledge.by ?? day).description,
      String(action.hours.setup), String(action.hours.weekly), action.measure,
      because.map(\.text).joined(separator: " "),
      Words.source(because.map(\.source).joined(separator: "; "), in: library),
      plan.lookAgain.description, commitment?.status.rawValue ?? "",
      CommitmentWords.readings(commitment?.readings ?? []),
    ]
  }
}
