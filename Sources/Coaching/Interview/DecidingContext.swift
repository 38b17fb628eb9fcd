internal import Playbooks

/// A fact about the team that decides about one of the first actions, and that nobody asked about.
struct DecidingContext {
  /// The place of the first such question; `nil` if the plan waits for none.
  let question: Int?

  init(_ diagnosis: Diagnosis) {
    let compiled = diagnosis.compiled
    let facts = diagnosis.answers.facts
    guard compiled.context.contains(where: facts.isOpen) else {
      question = nil
      return
    }
    let first = PlanDraft(diagnosis, RuleOutcome(diagnosis)).now.map(\.action)
    let judgement = Judgement(diagnosis)
    let waits = { (condition: ConditionTable.Place) -> Int? in
      facts.unsettledContext(in: condition).flatMap { question in
        judgement.truth(of: condition) == .unknown ? question : nil
      }
    }
    let own = first.flatMap { place in
      [compiled.actions[place].needs, compiled.actions[place].notWhen].compactMap(\.self)
    }
    question =
      own.lazy.compactMap(waits).first
      ?? first.flatMap { compiled.rules.byAction[$0] }.sorted().lazy.compactMap { rule in
        waits(compiled.rules.all[rule].condition)
      }.first
  }
}
