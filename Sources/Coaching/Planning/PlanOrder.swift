/// Puts candidates in order: by what they answer, within a group by relief, needs before what needs
/// them, and what rules put first within its group.
///
/// The first of all should be something for today: within its group, an action that can be started
/// today goes before one that cannot.
struct PlanOrder {
  private var open: [Candidate]
  private let priorities: [RuleOutcome.Priority]
  private let actions: [CompiledAction]
  /// What any candidate comes after.
  private let forerunners: Set<Int>
  private(set) var ordered: [Candidate] = []

  init(
    _ candidates: [Candidate], _ priorities: [RuleOutcome.Priority], _ actions: [CompiledAction]
  ) {
    open = candidates
    self.priorities = priorities
    self.actions = actions
    forerunners = Set(candidates.flatMap { actions[$0.action].after })
    // What others need stands in the group of the first of them.
    let groups = open.map { inherited($0, \.group, min) }
    for (index, group) in zip(open.indices, groups) { open[index].group = group }
    while let index = nextIndex() { ordered.append(open.remove(at: index)) }
  }

  private func nextIndex() -> Int? {
    guard let first = open.lazy.map(\.group).min() else { return nil }
    let due = open.indices.filter { open[$0].group == first }
    let ready = forerunners.isEmpty ? due : due.filter { isReady(open[$0]) }
    // A ring of needs would wait for ever; then anything may come.
    let placed = ordered.count { $0.group == first }
    let choice = preferred(among: ready.isEmpty ? due : ready, of: first, after: placed)
    let isHelpOpen = !ordered.contains { $0.helpRank != nil }
    return choice.map { (index: $0, rank: rank(of: open[$0], isHelpOpen)) }
      .min { $0.rank.precedes($1.rank) }?.index
  }

  /// Everything it needs and that is a candidate stands before it.
  private func isReady(_ candidate: Candidate) -> Bool {
    !actions[candidate.action].after.contains { action in open.contains { $0.action == action } }
  }

  /// What rules allow at this place of a group.
  ///
  /// A rule that names actions claims the last places within its reach that they need; one that
  /// names a tag or an owner claims all places within its reach that named actions leave.
  private func preferred(among indices: [Int], of group: PlanGroup, after placed: Int) -> [Int] {
    let inReach = priorities.filter { placed < $0.within }
    for priority in inReach {
      let named = namedWithNeeds(priority, in: group)
      let ready = indices.filter { named.contains(open[$0].action) }
      if !ready.isEmpty, named.count >= priority.within - placed { return ready }
    }
    for priority in inReach {
      let ofKind = indices.filter { priority.kinds.contains(open[$0].action) }
      if !ofKind.isEmpty { return ofKind }
    }
    return indices
  }

  /// Open actions of a group that a rule names, and open ones that must stand before them.
  private func namedWithNeeds(_ priority: RuleOutcome.Priority, in group: PlanGroup) -> Set<Int> {
    let named = open.filter { priority.named.contains($0.action) && $0.group == group }
      .map(\.action)
    let before = open.filter { candidate in
      unlocked(by: candidate).contains { named.contains($0.action) }
    }
    return Set(named + before.map(\.action))
  }

  /// What decides between candidates of one group.
  private struct Rank {
    /// Whether something for today goes first, and this is none.
    let isLater: Bool
    /// The place among what helps, as long as none of that is placed.
    let help: Int
    let relief: Double

    func precedes(_ other: Rank) -> Bool {
      if isLater != other.isLater { return other.isLater }
      if help != other.help { return help < other.help }
      return relief > other.relief
    }
  }

  private func rank(of candidate: Candidate, _ isHelpOpen: Bool) -> Rank {
    Rank(
      isLater: ordered.isEmpty && !actions[candidate.action].isStartableToday,
      help: isHelpOpen ? candidate.helpRank ?? .max : .max,
      relief: inherited(candidate, relief, max))
  }

  /// The first of a chain of needs stands for the best it unlocks.
  private func inherited<Value>(
    _ candidate: Candidate, _ value: (Candidate) -> Value, _ better: (Value, Value) -> Value
  ) -> Value {
    unlocked(by: candidate).map(value).reduce(value(candidate), better)
  }

  private func relief(_ candidate: Candidate) -> Double {
    let earlier = candidate.symptom.map { symptom in ordered.count { $0.symptom == symptom } }
    return actions[candidate.action].relief(of: candidate.severity, after: earlier ?? 0)
  }

  /// Open candidates that need this one, directly or through others.
  private func unlocked(by candidate: Candidate) -> [Candidate] {
    guard forerunners.contains(candidate.action) else { return [] }
    var found: [Candidate] = []
    var places: Set<Int> = [candidate.action]
    var grew = true
    while grew {
      let more = open.filter { other in
        !places.contains(other.action)
          && actions[other.action].after.contains(where: places.contains)
      }
      grew = !more.isEmpty
      found += more
      places.formUnion(more.map(\.action))
    }
    return found
  }
}
