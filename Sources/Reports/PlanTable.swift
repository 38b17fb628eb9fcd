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
    plan = conclusion.agreed
    library = conclusion.diagnosis.library
    self.commitments = commitments
  }

  /// The header and a line for each action, each with CR LF at its end; last what is done or dropped.
  package var text: String {
    let now = [plan.focus].compactMap(\.self).map { row(of: $0, "focus") }
    let rest = plan.next.map { row(of: $0, "next") } + plan.later.map { row(of: $0, "later") }
    let over = commitments.all.filter { !$0.isOpen }.map(row)
    return CSVText.text(of: [PlanTable.header] + now + rest + over)
  }

  /// Of what is over only what was agreed is told; why it is over is the coach's to say.
  private func row(of commitment: Commitment) -> [String] {
    let pledge = commitment.pledge
    let action = library[pledge.action]
    return [
      commitment.status.rawValue, pledge.action.rawValue, pledge.title, pledge.firstStep,
      commitment.who.isEmpty ? action?.owner.rawValue ?? "leader" : commitment.who,
      pledge.by.description, action.map { String($0.hours.setup) } ?? "",
      action.map { String($0.hours.weekly) } ?? "", pledge.measure, "", "",
      plan.lookAgain?.description ?? "", commitment.status.rawValue,
      CommitmentWords.readings(commitment.readings),
    ]
  }

  private func row(of entry: Plan.Entry, _ position: String) -> [String] {
    let action = entry.action
    let because = entry.because
    let hours =
      action.isAuthored ? [action.hours.setup, action.hours.weekly].map { String($0) } : ["", ""]
    return [
      position, action.id.rawValue, action.title, Words.firstStep(of: action),
      entry.who ?? action.owner.rawValue, entry.by.description,
    ] + hours + [
      action.measure,
      because.map(\.text).joined(separator: " "),
      Words.source(because.map(\.source).joined(separator: "; "), in: library),
      plan.lookAgain?.description ?? "", entry.commitment?.status.rawValue ?? "",
      CommitmentWords.readings(entry.commitment?.readings ?? []),
    ]
  }
}
