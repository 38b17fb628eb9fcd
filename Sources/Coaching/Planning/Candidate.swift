internal import Foundation
internal import Playbooks

/// An action that may enter the plan.
struct Candidate {
  let action: Action
  var because: [RuleOutcome.Reason]
  /// The symptom it is for; none for an action that serves the whole team.
  let symptom: Symptom.ID?
  /// What it answers, or what needs it answers; the first goes first.
  var group: PlanGroup
  /// Its place among what helps with a concern that is met; the first of them opens the group.
  var helpRank: Int? = nil
  /// 0 to 3.
  let severity: Double
  /// What nobody could tell from the answers.
  let checkFirst: [String]

  /// An action for the whole team counts as help for something mild.
  static let teamSeverity = 1.0
  /// The least anything costs.
  static let leastHours = 0.25

  /// How much it relieves for what it costs.
  ///
  /// severity × effect × 0.5^(earlier actions for the symptom) × min(1, 6 / middle of its weeks) /
  /// √(set-up + 4 × weekly hours). A quarter of an hour is the least anything costs.
  func relief(after earlier: Int) -> Double {
    let middle = (action.weeks.lowerBound + action.weeks.upperBound) / 2
    return severity * action.effect.size * pow(0.5, Double(earlier)) * min(1, 6 / middle)
      / max(Candidate.leastHours, action.hours.month).squareRoot()
  }
}
