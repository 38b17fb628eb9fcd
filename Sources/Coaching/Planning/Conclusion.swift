package import Playbooks

/// Everything a conversation comes to: what is said about each symptom, and the plan.
package struct Conclusion: Sendable {
  package let diagnosis: Diagnosis
  package let outcome: RuleOutcome
  /// All symptoms, in the order they are told.
  package let reports: [Report]
  package let verdict: Verdict
  package let contradictions: [Contradiction]
  /// What follows from the answers.
  package let plan: Plan
  /// What was agreed on, which may be something else; the plan itself before there was any.
  package private(set) var agreed: Plan
  /// What is to be different in the end, in the leader's words; empty if nothing was said.
  package private(set) var goal = ""
  /// Whether answers have changed since the plan was agreed, and it would begin with something else.
  package private(set) var isOvertaken = false
  /// What a plan made anew would begin with: nothing that was done or dropped.
  package private(set) var anew: Plan.Entry?

  package init(_ answers: Answers, today: Day) {
    self.init(Diagnosis(answers), today: today)
  }

  package init(_ diagnosis: Diagnosis, today: Day) {
    self.diagnosis = diagnosis
    outcome = RuleOutcome(diagnosis)
    reports = diagnosis.reports(isCapped: outcome.isCapped)
    verdict = diagnosis.verdict
    contradictions = diagnosis.contradictions
    plan = Plan(diagnosis, outcome, today: today)
    agreed = plan
  }

  /// The same with the session's goal, and what was taken on, dropped and arranged since.
  package func keeping(_ session: Session, on today: Day) -> Conclusion {
    var kept = self
    kept.agreed = plan.agreed(session.commitments, in: diagnosis.library, on: today)
    kept.goal = session.goal
    kept.anew = plan.entries.first { session.commitments[$0.action.id]?.isOpen != false }
    kept.isOvertaken =
      session.commitments.promisedOn != nil && !session.isConcluded
      && kept.anew?.action.id != kept.agreed.focus?.action.id
    return kept
  }
}
