internal import Playbooks

/// Why a recommended action is left out of the plan, by places; ``Obstacle`` says it in words.
enum Hindrance {
  /// A rule avoids it.
  case avoided(by: Int)
  /// A rule puts other actions in its place.
  case replaced(by: Int)
  case notWhen, needs, after

  /// The same in the words of the library; `nil` where the action says nothing of the kind.
  func obstacle(to action: Action, in library: Library) -> Obstacle? {
    let reason = { (rule: Int) in RuleOutcome.Cause.rule(rule).reason(for: action, in: library) }
    switch self {
    case .avoided(let rule): return .avoided(reason(rule))
    case .replaced(let rule):
      return .replaced(reason(rule), by: library.rules[rule].replacement(of: action.id))
    case .notWhen:
      return action.notWhen.flatMap { notWhen in
        notWhen.when.map { .notWhen(notWhen.say, $0) }
      }
    case .needs:
      return action.needs.flatMap { needs in needs.when.map { .needs(needs.say, $0) } }
    case .after: return .after(action.needs?.say ?? "")
    }
  }
}

extension Rule {
  fileprivate func replacement(of action: Action.ID) -> [Action.ID] {
    for case .replace(action, let new) in effects { return new }
    return []
  }
}

extension RuleOutcome.Cause {
  /// The reason in the words of the library: of the rule, or with the concern in place of a rule.
  func reason(for action: Action, in library: Library) -> RuleOutcome.Reason {
    switch self {
    case .rule(let place):
      let rule = library.rules[place]
      return RuleOutcome.Reason(rule: rule.id, text: rule.because, source: rule.source)
    case .concern(let place):
      let concern = library.concerns[place]
      return RuleOutcome.Reason(
        rule: Rule.ID(rawValue: concern.id.rawValue),
        text: "You came with \"\(concern.say)\"; this helps within days, whatever is behind it.",
        source: action.source)
    }
  }
}
