internal import Playbooks

/// A fact about the team that decides about one of the first actions, and that nobody asked about.
struct DecidingContext {
  /// The first such question; `nil` if the plan waits for none.
  let question: Question?

  init(_ diagnosis: Diagnosis) {
    let answers = diagnosis.answers
    let conclusion = Conclusion(diagnosis, today: .any)
    let actions = conclusion.plan.chosen.map(\.action)
    let judgement = Judgement(diagnosis)
    let rules = diagnosis.library.rules.filter { rule in
      actions.contains { action in rule.effects.contains { $0.concerns(action) } }
    }
    let conditions =
      actions.flatMap { [$0.needs?.when, $0.notWhen?.when] }.compactMap(\.self)
      + rules.map(\.when)
    question =
      conditions.filter { judgement.truth(of: $0) == .unknown }
      .flatMap(answers.unsettledContext).first
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
