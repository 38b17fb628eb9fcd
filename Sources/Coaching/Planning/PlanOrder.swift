internal import Playbooks

/// Puts candidates in order: by what they answer, within a group by relief, needs before what needs
/// them, and what rules put first within its group.
///
/// The first of all should be something for today: within its group, an action that can be started
/// today goes before one that cannot.
struct PlanOrder {
  private var open: [Candidate]
  private let priorities: [RuleOutcome.Priority]
  /// What any candidate comes after.
  private let forerunners: Set<Action.ID>
  private(set) var ordered: [Candidate] = []

  init(_ candidates: [Candidate], _ priorities: [RuleOutcome.Priority]) {
    open = candidates
    self.priorities = priorities
    forerunners = Set(candidates.flatMap { $0.action.needs?.after ?? [] })
    // What others need stands in the group of the first of them.
    let groups = open.map { inherited($0, \.group, min) }
    for (index, group) in zip(open.indices, groups) { open[index].group = group }
    while let index = nextIndex() { ordered.append(open.remove(at: index)) }
  }

  private func nextIndex() -> Int? {
    guard let first = open.map(\.group).min() else { return nil }
    let due = open.indices.filter { open[$0].group == first }
    let ready = due.filter { isReady(open[$0]) }
    // A ring of needs would wait for ever; then anything may come.
    let placed = ordered.count { $0.group == first }
    let choice = preferred(among: ready.isEmpty ? due : ready, after: placed)
    return choice.min { isBefore(open[$0], open[$1]) }
  }

  /// Everything it needs and that is a candidate stands before it.
  private func isReady(_ candidate: Candidate) -> Bool {
    let needed = candidate.action.needs?.after ?? []
    return !needed.contains { id in open.contains { $0.action.id == id } }
  }

  /// What rules allow at this place of a group.
  ///
  /// A rule that names actions claims the last places within its reach that they need; one that
  /// names a tag or an owner claims all places within its reach that named actions leave.
  private func preferred(among indices: [Int], after placed: Int) -> [Int] {
    let inReach = priorities.filter { placed < $0.within }
    for priority in inReach {
      let named = namedWithNeeds(priority, among: indices)
      let ready = indices.filter { named.contains(open[$0].action.id) }
      if !ready.isEmpty, named.count >= priority.within - placed { return ready }
    }
    for priority in inReach {
      let grouped = indices.filter { index in
        priority.selectors.contains { $0.isGroup && $0.matches(open[index].action) }
      }
      if !grouped.isEmpty { return grouped }
    }
    return indices
  }

  /// Open actions of the group that a rule names, and open ones that must stand before them.
  private func namedWithNeeds(
    _ priority: RuleOutcome.Priority, among indices: [Int]
  ) -> Set<Action.ID> {
    let groups = Set(indices.map { open[$0].group })
    let named = open.filter { candidate in
      priority.selectors.contains(.action(candidate.action.id)) && groups.contains(candidate.group)
    }
    let forerunners = open.filter { candidate in
      unlocked(by: candidate).contains { other in
        named.contains { $0.action.id == other.action.id }
      }
    }
    return Set((named + forerunners).map(\.action.id))
  }

  private func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
    if ordered.isEmpty, a.action.isStartableToday != b.action.isStartableToday {
      return a.action.isStartableToday
    }
    if !ordered.contains(where: { $0.helpRank != nil }), a.helpRank != b.helpRank {
      return (a.helpRank ?? .max) < (b.helpRank ?? .max)
    }
    return reliefWithUnlocked(a) > reliefWithUnlocked(b)
  }

  /// The first of a chain of needs stands for the best it unlocks.
  private func inherited<Value>(
    _ candidate: Candidate, _ value: (Candidate) -> Value, _ better: (Value, Value) -> Value
  ) -> Value {
    unlocked(by: candidate).map(value).reduce(value(candidate), better)
  }

  private func reliefWithUnlocked(_ candidate: Candidate) -> Double {
    inherited(candidate, relief, max)
  }

  private func relief(_ candidate: Candidate) -> Double {
    guard let symptom = candidate.symptom else { return candidate.relief(after: 0) }
    return candidate.relief(after: ordered.count { $0.symptom == symptom })
  }

  /// Open candidates that need this one, directly or through others.
  private func unlocked(by candidate: Candidate) -> [Candidate] {
    guard forerunners.contains(candidate.action.id) else { return [] }
    var found: [Candidate] = []
    var ids: Set<Action.ID> = [candidate.action.id]
    var grew = true
    while grew {
      let more = open.filter { other in
        !ids.contains(other.action.id)
          && other.action.needs?.after.contains(where: ids.contains) == true
      }
      grew = !more.isEmpty
      found += more
      ids.formUnion(more.map(\.action.id))
    }
    return found
  }
}
