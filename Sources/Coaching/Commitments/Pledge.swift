package import Playbooks

/// An action as it stood in the plan that was shown, in the words of that day.
///
/// The words are kept so that they can be shown before any playbook is read, and stay what they
/// were when playbooks change.
package struct Pledge: Hashable, Sendable {
  package let action: Action.ID
  package let title: String
  package let firstStep: String
  /// How to tell that it worked.
  package let measure: String
  /// When the first step should be done.
  package let by: Day

  /// Who does it, in the leader's words; empty if it is as the playbook says.
  package let who: String

  package init(
    action: Action.ID, title: String, firstStep: String, measure: String, by: Day, who: String = ""
  ) {
    self.action = action
    self.title = title
    self.firstStep = firstStep
    self.measure = measure
    self.by = by
    self.who = who
  }

  /// The same with another day for its first step.
  package func moved(to day: Day) -> Pledge {
    Pledge(
      action: action, title: title, firstStep: firstStep, measure: measure, by: day, who: who)
  }

  /// The same, with another way to tell that it worked.
  package func measured(by measure: String) -> Pledge {
    Pledge(action: action, title: title, firstStep: firstStep, measure: measure, by: by, who: who)
  }

  /// The same, with who does it.
  package func carried(by who: String) -> Pledge {
    Pledge(action: action, title: title, firstStep: firstStep, measure: measure, by: by, who: who)
  }
}
