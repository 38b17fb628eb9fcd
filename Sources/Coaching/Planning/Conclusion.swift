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

  package init(_ answers: Answers, today: Day) {
    self.init(Diagnosis(answers), today: today)
  }

  package init(_ diagnosis: Diagnosis, today: Day) {
    self.diagnosis = diagnosis
    outcome = RuleOutcome(diagnosis)
    reports = diagnosis.reports(isCapped: outcome.isCapped)
    verdict = diagnosis.verdict
    contradictions = diagnosis.contradictions
    plan = Plan(diagnosis, reports, outcome, today: today)
    agreed = plan
  }

  /// The same with what was taken on, dropped and arranged since.
  package func keeping(_ commitments: Commitments) -> Conclusion {
    var kept = self
    kept.agreed = plan.agreed(commitments, in: diagnosis.library)
    return kept
  }
}
