internal import Playbooks

/// Which recommended actions make sense for this team now, and why the others do not.
struct CandidateSelection {
  private(set) var candidates: [Candidate] = []
  private(set) var omissions: [Plan.Omission] = []

  private let diagnosis: Diagnosis
  /// The symptoms that are said, in the order they are told.
  private let said: [Int]
  private let judgement: Judgement
  private let outcome: RuleOutcome
  private let library: Library
  private let compiled: CompiledLibrary
  private let groups: PlanGroups

  init(_ diagnosis: Diagnosis, _ outcome: RuleOutcome) {
    self.diagnosis = diagnosis
    said = diagnosis.said
    self.outcome = outcome
    judgement = Judgement(diagnosis)
    library = diagnosis.library
    compiled = diagnosis.compiled
    groups = PlanGroups(diagnosis, said, outcome)
    let recommended = replacing(outcome.recommended + CandidateSelection.helps(diagnosis))
    let planned = Set(recommended.map(\.action.id))
    for (action, because) in recommended {
      if let reason = obstacle(to: action) {
        omissions.append(Plan.Omission(action: action, because: reason))
      } else {
        candidates.append(candidate(action, because, among: planned))
      }
    }
    leaveOutOrphans()
  }

  /// What the leader came with calls for, with the concern in place of a rule.
  private static func helps(
    _ diagnosis: Diagnosis
  ) -> [(action: Action, because: [RuleOutcome.Reason])] {
    diagnosis.helps.map { action, concern in
      let reason = RuleOutcome.Reason(
        rule: Rule.ID(rawValue: concern.id.rawValue),
        text: "You came with \"\(concern.say)\"; this helps within days, whatever is behind it.",
        source: action.source)
      return (action, [reason])
    }
  }

  /// Swaps what a rule replaces; what it replaces is left out with the rule's reason.
  private mutating func replacing(
    _ recommended: [(action: Action, because: [RuleOutcome.Reason])]
  ) -> [(action: Action, because: [RuleOutcome.Reason])] {
    var result: [(action: Action, because: [RuleOutcome.Reason])] = []
    func add(_ action: Action, _ reasons: [RuleOutcome.Reason]) {
      if let index = result.firstIndex(where: { $0.action.id == action.id }) {
        result[index].because += reasons.filter { !result[index].because.contains($0) }
      } else {
        result.append((action, reasons))
      }
    }
    for (action, because) in recommended {
      guard let swap = outcome.replaced.first(where: { $0.old == action.id }) else {
        add(action, because)
        continue
      }
      omissions.append(
        Plan.Omission(action: action, because: .replaced(swap.because, by: swap.new)))
      for new in swap.new.compactMap({ library[$0] }) { add(new, [swap.because]) }
    }
    return result
  }

  /// Why an action is out, if it is.
  private func obstacle(to action: Action) -> Obstacle? {
    if let avoided = outcome.avoided.first(where: { $0.selector.matches(action) }) {
      return .avoided(avoided.because)
    }
    if let notWhen = action.notWhen, let when = notWhen.when,
      let place = conditions(of: action).notWhen,
      judgement.holds(place)
    {
      return .notWhen(notWhen.say, when)
    }
    if let needs = action.needs, let when = needs.when, let place = conditions(of: action).needs,
      judgement.truth(of: place) == .no
    {
      return .needs(needs.say, when)
    }
    return nil
  }

  private func conditions(
    of action: Action
  ) -> (needs: ConditionTable.Place?, notWhen: ConditionTable.Place?) {
    library.place(of: action.id).map { compiled.actions[$0] } ?? (nil, nil)
  }

  private func candidate(
    _ action: Action, _ because: [RuleOutcome.Reason], among planned: Set<Action.ID>
  ) -> Candidate {
    let symptom = symptom(for: action, because)
    let id = symptom.map { compiled.symptoms[$0].id }
    return Candidate(
      action: action, because: because, symptom: id,
      group: groups.group(of: action.id, for: symptom),
      helpRank: groups.helpRank(of: action.id),
      severity: symptom.map { diagnosis.beliefs[$0].severity } ?? Candidate.teamSeverity,
      checkFirst: checks(action, among: planned))
  }

  /// What the action is for: its home if that is said, else the leading symptom its rules name.
  private func symptom(for action: Action, _ because: [RuleOutcome.Reason]) -> Int? {
    let home = action.home.flatMap { library.index(of: $0) }
    if let home, said.contains(home) { return home }
    let claims = because.flatMap { compiled.rules.claims(of: $0.rule) }
    return said.first(where: claims.contains)
  }

  /// A need nobody can judge from the answers becomes something to check.
  private func checks(_ action: Action, among planned: Set<Action.ID>) -> [String] {
    guard let needs = action.needs else { return [] }
    if let place = conditions(of: action).needs, judgement.truth(of: place) == .unknown {
      return [needs.say]
    }
    // Without condition or forerunner, nothing but the sentence says what is needed.
    let isOpen =
      needs.after.isEmpty ? needs.when == nil : !needs.after.allSatisfy(planned.contains)
    return isOpen ? [needs.say] : []
  }

  /// An action whose forerunner was left out is left out too.
  private mutating func leaveOutOrphans() {
    let lost = Set(omissions.map(\.action.id))
    let orphans = candidates.filter {
      $0.action.needs?.after.contains(where: lost.contains) == true
    }
    guard !orphans.isEmpty else { return }
    for orphan in orphans {
      omissions.append(
        Plan.Omission(action: orphan.action, because: .after(orphan.action.needs?.say ?? "")))
    }
    candidates.removeAll { candidate in orphans.contains { $0.action.id == candidate.action.id } }
    leaveOutOrphans()
  }
}
