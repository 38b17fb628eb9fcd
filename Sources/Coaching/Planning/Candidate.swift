internal import Playbooks

/// An action that may enter the plan, by places.
struct Candidate {
  let action: Int
  let because: [RuleOutcome.Cause]
  /// The symptom it is for; none for an action that serves the whole team.
  let symptom: Int?
  /// What it answers, or what needs it answers; the first goes first.
  var group: PlanGroup
  /// Its place among what helps with a concern that is met; the first of them opens the group.
  let helpRank: Int?
  /// 0 to 3.
  let severity: Double
  /// Whether nobody could tell from the answers that it lacks nothing.
  let isCheckedFirst: Bool

  /// An action for the whole team counts as help for something mild.
  static let teamSeverity = 1.0
  /// The least anything costs.
  static let leastHours = 0.25
}
