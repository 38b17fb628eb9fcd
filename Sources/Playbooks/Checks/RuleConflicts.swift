/// Rules that recommend and avoid the same action under the same condition: the action could never
/// be in a plan, whatever its author meant.
struct RuleConflicts {
  private let library: Library

  init(_ library: Library) {
    self.library = library
  }

  var problems: [Problem] {
    var reachability = Reachability(library)
    var problems: [Problem] = []
    for avoiding in library.rules {
      for action in avoided(by: avoiding) {
        let rival = library.rules.first { rule in
          rule.recommends(action.id)
            && reachability.areSame(rule.when, avoiding.when)
        }
        if let rival { problems.append(problem(avoiding, action, rival)) }
      }
    }
    return problems
  }

  private func avoided(by rule: Rule) -> [Action] {
    let selectors = rule.effects.flatMap { effect -> [Rule.Selector] in
      if case .avoid(let selectors) = effect { selectors } else { [] }
    }
    guard !selectors.isEmpty else { return [] }
    return library.actions.filter { action in selectors.contains { $0.matches(action) } }
  }

  private func problem(_ avoiding: Rule, _ action: Action, _ rival: Rule) -> Problem {
    Problem(
      at: avoiding.place,
      rival.id == avoiding.id
        ? "rule '\(avoiding.id)' both recommends and avoids '\(action.id)'"
        : "rule '\(avoiding.id)' avoids '\(action.id)' whenever rule '\(rival.id)' recommends it")
  }
}

extension Rule {
  fileprivate func recommends(_ action: Action.ID) -> Bool {
    effects.contains { effect in
      if case .recommend(let ids) = effect { ids.contains(action) } else { false }
    }
  }
}

extension Reachability {
  /// Whether two conditions hold for the same teams; in doubt, not.
  fileprivate mutating func areSame(_ first: Condition, _ second: Condition) -> Bool {
    if first.withoutPlaces == second.withoutPlaces { return true }
    guard Set(first.atoms.map(\.name)) == Set(second.atoms.map(\.name)) else { return false }
    return !canHold(.atLeast(2, of: [first, .not(second)]))
      && !canHold(.atLeast(2, of: [second, .not(first)]))
  }
}
