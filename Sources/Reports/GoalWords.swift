package import Coaching
internal import Playbooks

/// What a plan is for: the goal, or else what brought the leader here.
package struct GoalWords: Sendable {
  /// Stands before the text.
  package let label: String
  package let text: String

  /// `nil` where nobody said.
  package init?(_ conclusion: Conclusion) {
    let concerns = conclusion.diagnosis.concerns.map(\.say)
    guard conclusion.goal.isEmpty else {
      label = "Goal"
      text = conclusion.goal
      return
    }
    guard !concerns.isEmpty else { return nil }
    label = "What you came with"
    text = concerns.joined(separator: " · ")
  }
}
