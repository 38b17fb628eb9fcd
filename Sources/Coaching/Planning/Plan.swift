package import Playbooks

/// What to do: one focus, at most two next, the rest later, and what is left out and why (R06, R07).
package struct Plan: Sendable {
  /// An action with its place in the plan.
  package struct Entry: Sendable {
    package let action: Action
    /// The symptom it is for; none if it serves the whole team.
    package let symptom: Symptom.ID?
    /// What it answers.
    package let group: PlanGroup
    package let because: [RuleOutcome.Reason]
    /// What to check before starting.
    package let checkFirst: [String]
    /// When the first step should be done.
    package let by: Day
    /// What became of it; `nil` as long as it is only proposed.
    package var commitment: Commitment?
    /// Its number among all that was agreed, counted from 1; `nil` likewise.
    package internal(set) var number: Int?

    /// Who does it, in the leader's words; `nil` where it is as the playbook says.
    package var who: String? { commitment.flatMap { $0.who.isEmpty ? nil : $0.who } }
  }

  /// An action that would have been there, and why it is not.
  package struct Omission: Sendable {
    package let action: Action
    package let because: Obstacle
  }

  /// Actions at a time.
  package static let size = 3
  /// Of these, for one symptom.
  static let mostForOne = 2
  /// Leader hours a week for all of them together.
  package static let weeklyHours = 4.0
  /// Days until the plan is looked at again.
  package static let lookAgainAfter = 14

  package let focus: Entry?
  package let next: [Entry]
  package let later: [Entry]
  package let notNow: [Omission]
  /// The day its days count from.
  package let madeOn: Day
  /// When to look back at it; `nil` once that was done for the last time.
  package let lookAgain: Day?

  /// Whether the focus stops harm although something else was found first, or was what the leader
  /// came with.
  package var stopsHarmFirst: Bool {
    focus?.group == .harm
      && entries.contains { $0.group == .concern || $0.group == .first }
  }

  /// All entries, the focus first.
  package var entries: [Entry] { [focus].compactMap(\.self) + next + later }

  /// What to do now: the focus, and what comes next.
  package var steps: [Entry] { [focus].compactMap(\.self) + next }

  init(
    focus: Entry?, next: [Entry], later: [Entry], notNow: [Omission], madeOn: Day, lookAgain: Day?
  ) {
    self.madeOn = madeOn
    self.focus = focus
    self.next = next
    self.later = later
    self.notNow = notNow
    self.lookAgain = lookAgain
  }

  init(_ diagnosis: Diagnosis, _ outcome: RuleOutcome, today: Day) {
    let draft = PlanDraft(diagnosis, outcome)
    let library = diagnosis.library
    let now = zip(draft.now, draft.days(from: today)).map { Entry($0, by: $1, in: library) }
    focus = now.first
    next = Array(now.dropFirst())
    let lookAgain = today.advanced(by: Plan.lookAgainAfter)
    later = draft.later.map { Entry($0, by: lookAgain, in: library) }
    self.lookAgain = lookAgain
    madeOn = today
    notNow = draft.omissions.compactMap { place, hindrance in
      let action = library.actions[place]
      return hindrance.obstacle(to: action, in: library).map {
        Omission(action: action, because: $0)
      }
    }
  }
}

extension Plan.Entry {
  fileprivate init(_ candidate: Candidate, by day: Day, in library: Library) {
    let action = library.actions[candidate.action]
    self.init(
      action: action, symptom: candidate.symptom.map { library.symptoms[$0].id },
      group: candidate.group,
      because: candidate.because.map { $0.reason(for: action, in: library) },
      checkFirst: candidate.isCheckedFirst ? [action.needs?.say].compactMap(\.self) : [], by: day)
  }
}
