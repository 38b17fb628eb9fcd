package import Playbooks

/// What the rules make of a diagnosis, before anything is put in order.
package struct RuleOutcome: Sendable {
  /// Why an action is in the plan, or out of it.
  package struct Reason: Sendable, Hashable {
    package let rule: Rule.ID
    package let text: String
    package let source: String
  }

  /// Some of these stand among the first actions.
  struct Priority: Sendable {
    let selectors: [Rule.Selector]
    let within: Int
  }

  /// Recommended actions with their reasons, in rule order.
  private(set) var recommended: [(action: Action, because: [Reason])] = []
  private(set) var avoided: [(selector: Rule.Selector, because: Reason)] = []
  private(set) var replaced: [(old: Action.ID, new: [Action.ID], because: Reason)] = []
  private(set) var priorities: [Priority] = []
  /// Sentences to show with the result.
  package private(set) var remarks: [Reason] = []
  /// Matters to hand over to someone else (R13).
  package private(set) var handOvers: [Reason] = []
  package private(set) var isCapped = false
  /// Actions that are put first because something does harm.
  private(set) var urgent: Set<Action.ID> = []

  package init(_ diagnosis: Diagnosis) {
    let library = diagnosis.library
    let judgement = Judgement(diagnosis)
    // What the room says holds for no team of its own.
    guard diagnosis.answers.gathering != .differentTeams else { return }
    var places: [Action.ID: Int] = [:]
    let rules = diagnosis.compiled.rules.all
    for place in rules.indices where judgement.holds(rules[place].condition) {
      let rule = library.rules[place]
      let claims = rules[place].claims
      let mayRecommend = claims.isEmpty || claims.contains { diagnosis.line(of: $0).isSaid }
      for effect in rule.effects {
        apply(effect, of: rule, in: library, &places, mayRecommend: mayRecommend)
      }
    }
  }

  private mutating func apply(
    _ effect: Rule.Effect, of rule: Rule, in library: Library, _ places: inout [Action.ID: Int],
    mayRecommend: Bool
  ) {
    let reason = Reason(rule: rule.id, text: rule.because, source: rule.source)
    switch effect {
    case .recommend(let ids):
      if mayRecommend { for id in ids { recommend(id, reason, in: library, &places) } }
    case .avoid(let selectors):
      avoided += selectors.map { ($0, reason) }
    case .putFirst(let selectors, let within):
      if mayRecommend {
        for case .action(let id) in selectors { recommend(id, reason, in: library, &places) }
      }
      priorities.append(Priority(selectors: selectors, within: within))
      if rule.isForHarm {
        for case .action(let id) in selectors { urgent.insert(id) }
      }
    case .replace(let old, let new): replaced.append((old, new, reason))
    case .capConfidence: isCapped = true
    case .say(let text):
      guard mayRecommend else { break }
      remarks.append(Reason(rule: rule.id, text: text, source: rule.source))
    case .handOver(let text):
      handOvers.append(Reason(rule: rule.id, text: text, source: rule.source))
    case .addEvidence, .weigh, .askNext: break  // belief and question choice take care of these
    }
  }

  /// `places` says where each recommended action stands.
  private mutating func recommend(
    _ id: Action.ID, _ reason: Reason, in library: Library, _ places: inout [Action.ID: Int]
  ) {
    guard let action = library[id] else { return }
    if let index = places[id] {
      if !recommended[index].because.contains(reason) { recommended[index].because.append(reason) }
    } else {
      places[id] = recommended.count
      recommended.append((action, [reason]))
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
