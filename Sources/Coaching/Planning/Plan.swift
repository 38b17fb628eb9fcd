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
  package let lookAgain: Day

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

  init(focus: Entry?, next: [Entry], later: [Entry], notNow: [Omission], lookAgain: Day) {
    self.focus = focus
    self.next = next
    self.later = later
    self.notNow = notNow
    self.lookAgain = lookAgain
  }

  init(_ diagnosis: Diagnosis, _ outcome: RuleOutcome, today: Day) {
    let selection = CandidateSelection(diagnosis, outcome)
    let ordered = PlanOrder(selection.candidates, outcome.priorities).ordered
    let chosen = Plan.chosen(from: ordered)
    let rest = ordered.filter { candidate in
      !chosen.contains { $0.action.id == candidate.action.id }
    }
    let days = Plan.days(for: chosen, from: today)
    let now = zip(chosen, days).map { Plan.entry($0, by: $1) }
    focus = now.first
    next = Array(now.dropFirst())
    let lookAgain = today.advanced(by: Plan.lookAgainAfter)
    later = rest.map { Plan.entry($0, by: lookAgain) }
    self.lookAgain = lookAgain
    notNow = selection.omissions
  }

  private static func entry(_ candidate: Candidate, by day: Day) -> Entry {
    Entry(
      action: candidate.action, symptom: candidate.symptom, group: candidate.group,
      because: candidate.because, checkFirst: candidate.checkFirst, by: day)
  }

  /// The first three that fit into the week together, one of them startable today if any is.
  ///
  /// What is for the team as a whole fills no place beside something that was found, unless nothing
  /// else can be started today.
  private static func chosen(from ordered: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in ordered where chosen.count < size && fits(candidate, chosen, ordered) {
      if candidate.group != .team || chosen.isEmpty { chosen.append(candidate) }
    }
    guard !chosen.contains(where: \.action.isStartableToday) else { return chosen }
    // The last ones make room, never the focus.
    for count in stride(from: min(chosen.count, size - 1), through: 1, by: -1) {
      let kept = Array(chosen.prefix(count))
      let startable = ordered.first { candidate in
        candidate.action.isStartableToday && fits(candidate, kept, ordered)
      }
      if let startable { return kept + [startable] }
    }
    return chosen
  }

  private static func fits(
    _ candidate: Candidate, _ chosen: [Candidate], _ all: [Candidate]
  )
    -> Bool
  {
    let hours = chosen.reduce(candidate.action.hours.weekly) { $0 + $1.action.hours.weekly }
    let missing = (candidate.action.needs?.after ?? []).contains { id in
      all.contains { $0.action.id == id } && !chosen.contains { $0.action.id == id }
    }
    let same = chosen.count { candidate.symptom != nil && $0.symptom == candidate.symptom }
    return hours <= weeklyHours && !missing && same < mostForOne
  }

  /// Set-ups one after another, a week each; what can start today starts today.
  private static func days(for chosen: [Candidate], from today: Day) -> [Day] {
    let firstStartable = chosen.firstIndex { $0.action.isStartableToday }
    return chosen.indices.map { index in
      if index == firstStartable { return today }
      let before = firstStartable.map { $0 < index } == true ? index : index + 1
      return today.advanced(by: 7 * before)
    }
  }
}
