package import Playbooks

/// What the rules make of a diagnosis, before anything is put in order.
package struct RuleOutcome: Sendable {
  /// Why an action is in the plan, or out of it.
  package struct Reason: Sendable, Hashable {
    package let rule: Rule.ID
    package let text: String
    package let source: String
  }

  /// The same by the place of a rule, or of the concern that calls for the action.
  enum Cause: Sendable, Hashable {
    case rule(Int), concern(Int)
  }

  /// Some of these stand among the first actions.
  struct Priority: Sendable {
    /// Actions that are named, and all of some kinds.
    let named: [Int]
    let kinds: [Int]
    let within: Int
  }

  /// Places of recommended actions with their reasons, in rule order.
  private(set) var recommended: [(action: Int, because: [Cause])] = []
  private(set) var avoided: [(actions: [Int], rule: Int)] = []
  private(set) var replaced: [(old: Int, new: [Int], rule: Int)] = []
  private(set) var priorities: [Priority] = []
  package private(set) var isCapped = false
  /// Actions that are put first because something does harm.
  private(set) var urgent: [Int] = []
  /// Rules with something to say, and with something to hand over.
  private var saying: [Int] = []
  private var handingOver: [Int] = []
  /// Where each recommended action stands.
  private var stands: [Int: Int] = [:]
  private let diagnosis: Diagnosis

  package init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    // What the room says holds for no team of its own.
    guard diagnosis.answers.gathering != .differentTeams else { return }
    let judgement = Judgement(diagnosis)
    let compiled = diagnosis.compiled
    for place in compiled.ruleWatch.awake(judgement.holding)
    where judgement.holds(compiled.rules.all[place].condition) {
      let rule = compiled.rules.all[place]
      let mayRecommend =
        rule.claims.isEmpty || rule.claims.contains { diagnosis.line(of: $0).isSaid }
      for effect in rule.effects { apply(effect, of: rule, at: place, mayRecommend: mayRecommend) }
    }
  }

  private mutating func apply(
    _ effect: CompiledEffect, of rule: CompiledRules.Entry, at place: Int, mayRecommend: Bool
  ) {
    switch effect {
    case .recommend(let actions):
      if mayRecommend { for action in actions { recommend(action, place) } }
    case .avoid(let actions): avoided.append((actions, place))
    case .putFirst(let named, let kinds, let within):
      if mayRecommend { for action in named { recommend(action, place) } }
      priorities.append(Priority(named: named, kinds: kinds, within: within))
      if rule.isForHarm { urgent += named }
    case .replace(let old, let new): if let old { replaced.append((old, new, place)) }
    case .capConfidence: isCapped = true
    case .say: if mayRecommend { saying.append(place) }
    case .handOver: handingOver.append(place)
    }
  }

  private mutating func recommend(_ action: Int, _ rule: Int) {
    if let index = stands[action] {
      if recommended[index].because.last != .rule(rule) {
        recommended[index].because.append(.rule(rule))
      }
    } else {
      stands[action] = recommended.count
      recommended.append((action, [.rule(rule)]))
    }
  }
}

extension RuleOutcome {
  /// Sentences to show with the result.
  package var remarks: [Reason] {
    reasons(of: saying) { if case .say(let text) = $0 { text } else { nil } }
  }

  /// Matters to hand over to someone else (R13).
  package var handOvers: [Reason] {
    reasons(of: handingOver) { if case .handOver(let text) = $0 { text } else { nil } }
  }

  private func reasons(of rules: [Int], _ text: (Rule.Effect) -> String?) -> [Reason] {
    rules.flatMap { place in
      let rule = diagnosis.library.rules[place]
      return rule.effects.compactMap(text).map {
        Reason(rule: rule.id, text: $0, source: rule.source)
      }
    }
  }
}

extension Diagnosis {
  /// Whether a rule is about symptoms of which none is said; then it recommends nothing.
  func isSilent(about rule: Rule) -> Bool {
    let claims = rule.when.claimedSymptoms.compactMap { library.index(of: $0) }
    return !claims.isEmpty && claims.allSatisfy { !line(of: $0).isSaid }
  }
}
