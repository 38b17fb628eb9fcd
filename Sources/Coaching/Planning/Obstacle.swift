package import Playbooks

/// Why a recommended action is left out of the plan.
package enum Obstacle: Sendable, Equatable {
  /// A rule avoids it.
  case avoided(RuleOutcome.Reason)
  /// A rule puts other actions in its place.
  case replaced(RuleOutcome.Reason, by: [Action.ID])
  /// It does harm or makes no sense now; the sentence says when (R27).
  case notWhen(String, Condition)
  /// Something it needs is not there (R27).
  case needs(String, Condition)
  /// It comes after an action that is left out itself.
  case after(String)
}
