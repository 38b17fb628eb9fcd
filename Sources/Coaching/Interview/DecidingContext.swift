internal import Playbooks

/// A fact about the team that decides about one of the first actions, and that nobody asked about.
struct DecidingContext {
  /// The place of the first such question; `nil` if the plan waits for none.
  let question: Int?

  init(_ diagnosis: Diagnosis) {
    let (compiled, library) = (diagnosis.compiled, diagnosis.library)
    let facts = diagnosis.answers.facts
    guard compiled.context.contains(where: facts.isOpen) else {
      question = nil
      return
    }
    let plan = Plan(diagnosis, RuleOutcome(diagnosis), today: .any)
    let actions = plan.chosen.map(\.action)
    let judgement = Judgement(diagnosis)
    let waits = { (condition: ConditionTable.Place) -> Int? in
      judgement.truth(of: condition) == .unknown ? facts.unsettledContext(in: condition) : nil
    }
    let own = actions.compactMap { library.place(of: $0.id) }.flatMap { place in
      [compiled.actions[place].needs, compiled.actions[place].notWhen].compactMap(\.self)
    }
    question =
      own.lazy.compactMap(waits).first
      ?? compiled.rules.all.indices.lazy.compactMap { place in
        waits(compiled.rules.all[place].condition).flatMap { question in
          library.rules[place].concerns(actions) ? question : nil
        }
      }.first
  }
}

extension Rule {
  /// Whether it puts one of these actions in or out, or elsewhere.
  fileprivate func concerns(_ actions: [Action]) -> Bool {
    effects.contains { actions.contains(where: $0.concerns) }
  }
}

extension Rule.Effect {
  /// Whether it puts an action in or out, or elsewhere.
  fileprivate func concerns(_ action: Action) -> Bool {
    switch self {
    case .recommend(let ids): ids.contains(action.id)
    case .avoid(let selectors), .putFirst(let selectors, _):
      selectors.contains { $0.matches(action) }
    case .replace(let old, let new): old == action.id || new.contains(action.id)
    case .capConfidence, .addEvidence, .weigh, .say, .askNext, .handOver: false
    }
  }
}
