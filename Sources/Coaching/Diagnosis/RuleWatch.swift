/// Which rules are to be judged when a comparison holds: all others cannot hold.
struct RuleWatch: Sendable {
  /// Rules that may hold whatever does not.
  private let always: [Int]
  private let byComparison: PlaceGroups

  init(_ rules: CompiledRules, _ conditions: ConditionTable) {
    let wakers = rules.all.map { conditions.wakers(of: $0.condition) }
    always = wakers.indices.filter { wakers[$0] == nil }
    var pairs: [(group: Int, member: Int)] = []
    for (rule, wakers) in wakers.enumerated() {
      for comparison in wakers ?? [] { pairs.append((comparison, rule)) }
    }
    byComparison = PlaceGroups(conditions.comparisons.count, pairs)
  }

  /// The rules that may hold where no other comparisons hold than these, in their order.
  func awake(_ holding: [Int]) -> [Int] {
    var rules = always
    for comparison in holding { rules += byComparison[comparison] }
    rules.sort()
    var last = -1
    return rules.filter { rule in
      defer { last = rule }
      return rule != last
    }
  }
}
