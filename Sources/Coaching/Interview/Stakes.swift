internal import Playbooks

/// What an answer could change at one moment: what is worth acting on, and what is found first.
struct Stakes {
  let leaders: LeadingSymptoms
  let first: FirstFinding

  init(_ diagnosis: Diagnosis) {
    leaders = LeadingSymptoms(diagnosis.beliefs)
    first = FirstFinding(diagnosis)
  }
}
