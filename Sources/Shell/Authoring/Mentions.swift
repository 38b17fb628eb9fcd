internal import Playbooks
internal import Reports

/// Everything in a library that looks at a name or points to it.
struct Mentions {
  typealias Line = (id: String, text: String)

  let name: String
  let library: Library

  init(of name: String, in library: Library) {
    self.name = name
    self.library = library
  }

  /// Rules whose condition looks at it.
  var rulesLooking: [Line] {
    library.rules.filter { looks($0.when) }.map { rule in
      (rule.id.rawValue, "when \(rule.when), \(Mentions.effects(of: rule))")
    }
  }

  /// Rules that do something with it, whatever they look at.
  var rulesActing: [Line] {
    library.rules.compactMap { rule in
      let effects = rule.effects.filter(concerns).map { Words.effect($0) }
      guard !effects.isEmpty else { return nil }
      return (rule.id.rawValue, "\(effects.joined(separator: "; ")), when \(rule.when)")
    }
  }

  /// Questions that are asked only if something about it holds.
  var gates: [Line] {
    library.questions.filter { looks($0.gate) }.map { question in
      (question.id.rawValue, "asked when \(question.gate)")
    }
  }

  /// Actions that make sense only if something about it holds.
  var conditionsOfActions: [Line] {
    library.actions.flatMap { action -> [Line] in
      let needs = action.needs?.when.flatMap { looks($0) ? "needs \($0)" : nil }
      let not = action.notWhen?.when.flatMap { looks($0) ? "not when \($0)" : nil }
      return [needs, not].compactMap(\.self).map { (action.id.rawValue, $0) }
    }
  }

  /// Actions that come after it.
  var followers: [Line] {
    library.actions.filter { $0.needs?.after.contains { $0.rawValue == name } == true }.map {
      ($0.id.rawValue, $0.title)
    }
  }

  /// Pairs of answers that point opposite ways, one of them to it.
  var contradictions: [Line] {
    library.contradictions.filter { pair in
      [pair.first.question, pair.second.question, pair.check].contains { $0?.rawValue == name }
    }
    .map { ("\($0.first.question) and \($0.second.question)", $0.say) }
  }

  static func effects(of rule: Rule) -> String {
    rule.effects.map { Words.effect($0) }.joined(separator: "; ")
  }

  private func looks(_ condition: Condition) -> Bool {
    condition.atoms.contains { $0.name == name }
  }

  private func concerns(_ effect: Rule.Effect) -> Bool {
    let action = library[Action.ID(rawValue: name)]
    let matches = { (selectors: [Rule.Selector]) in
      action.map { action in selectors.contains { $0.matches(action) } } ?? false
    }
    switch effect {
    case .recommend(let ids): return ids.contains { $0.rawValue == name }
    case .avoid(let selectors), .putFirst(let selectors, _): return matches(selectors)
    case .replace(let old, let new): return ([old] + new).contains { $0.rawValue == name }
    case .addEvidence(let marks): return marks.keys.contains { $0.rawValue == name }
    case .weigh(let factors): return factors.keys.contains { $0.rawValue == name }
    case .askNext(let ids): return ids.contains { $0.rawValue == name }
    case .capConfidence, .say, .handOver: return false
    }
  }
}
