internal import Playbooks

/// Which recommended actions make sense for this team now, and why the others do not.
struct CandidateSelection {
  private typealias Recommended = (action: Int, because: [RuleOutcome.Cause])

  private(set) var candidates: [Candidate] = []
  private(set) var omissions: [(action: Int, because: Hindrance)] = []

  private let diagnosis: Diagnosis
  /// The symptoms that are said, in the order they are told.
  private let said: [Int]
  private let judgement: Judgement
  private let outcome: RuleOutcome
  private let compiled: CompiledLibrary
  private let groups: PlanGroups

  init(_ diagnosis: Diagnosis, _ outcome: RuleOutcome) {
    self.diagnosis = diagnosis
    said = diagnosis.said
    self.outcome = outcome
    judgement = Judgement(diagnosis)
    compiled = diagnosis.compiled
    groups = PlanGroups(diagnosis, said, outcome)
    // What the leader came with calls for actions, too, with the concern in place of a rule.
    let helps = diagnosis.helps.map { Recommended($0.action, [.concern($0.concern)]) }
    let recommended = replacing(outcome.recommended + helps)
    let planned = Set(recommended.map(\.action))
    for (action, because) in recommended {
      if let hindrance = hindrance(to: action) {
        omissions.append((action, hindrance))
      } else {
        candidates.append(candidate(action, because, among: planned))
      }
    }
    leaveOutOrphans()
  }

  /// Swaps what a rule replaces; what it replaces is left out with the rule's reason.
  private mutating func replacing(_ recommended: [Recommended]) -> [Recommended] {
    var result: [Recommended] = []
    func add(_ action: Int, _ causes: [RuleOutcome.Cause]) {
      if let index = result.firstIndex(where: { $0.action == action }) {
        result[index].because += causes.filter { !result[index].because.contains($0) }
      } else {
        result.append((action, causes))
      }
    }
    for (action, because) in recommended {
      guard let swap = outcome.replaced.first(where: { $0.old == action }) else {
        add(action, because)
        continue
      }
      omissions.append((action, .replaced(by: swap.rule)))
      for new in swap.new { add(new, [.rule(swap.rule)]) }
    }
    return result
  }

  /// Why an action is out, if it is.
  private func hindrance(to action: Int) -> Hindrance? {
    if let avoided = outcome.avoided.first(where: { $0.actions.contains(action) }) {
      return .avoided(by: avoided.rule)
    }
    if let notWhen = compiled.actions[action].notWhen, judgement.holds(notWhen) { return .notWhen }
    if let needs = compiled.actions[action].needs, judgement.truth(of: needs) == .no {
      return .needs
    }
    return nil
  }

  private func candidate(
    _ action: Int, _ because: [RuleOutcome.Cause], among planned: Set<Int>
  ) -> Candidate {
    let symptom = symptom(for: action, because)
    return Candidate(
      action: action, because: because, symptom: symptom,
      group: groups.group(of: action, for: symptom),
      helpRank: groups.helpRank(of: action),
      severity: symptom.map { diagnosis.beliefs[$0].severity } ?? Candidate.teamSeverity,
      isCheckedFirst: isCheckedFirst(action, among: planned))
  }

  /// What the action is for: its home if that is said, else the leading symptom its rules name.
  private func symptom(for action: Int, _ because: [RuleOutcome.Cause]) -> Int? {
    if let home = compiled.actions[action].home, said.contains(home) { return home }
    return said.first { symptom in because.contains { claims(of: $0).contains(symptom) } }
  }

  /// The symptoms a rule is about; none for a concern.
  private func claims(of cause: RuleOutcome.Cause) -> [Int] {
    if case .rule(let rule) = cause { compiled.rules.all[rule].claims } else { [] }
  }

  /// A need nobody can judge from the answers becomes something to check.
  private func isCheckedFirst(_ action: Int, among planned: Set<Int>) -> Bool {
    let action = compiled.actions[action]
    if let needs = action.needs, judgement.truth(of: needs) == .unknown { return true }
    return action.isAlwaysChecked || !action.after.allSatisfy(planned.contains)
  }

  /// An action whose forerunner was left out is left out too.
  private mutating func leaveOutOrphans() {
    let lost = omissions.map(\.action)
    let orphans = candidates.map(\.action).filter {
      compiled.actions[$0].after.contains(where: lost.contains)
    }
    guard !orphans.isEmpty else { return }
    omissions += orphans.map { ($0, .after) }
    candidates.removeAll { orphans.contains($0.action) }
    leaveOutOrphans()
  }
}
