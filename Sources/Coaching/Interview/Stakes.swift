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

extension Outlook {
  /// What it is worth to know the answer.
  func worth(at stakes: Stakes) -> QuestionChoice.Worth {
    let others = stakes.leaders.value(without: item.symptoms)
    let rival = stakes.first.leader(without: item.symptoms)
    var gain = -others.adding(now[...])
    var turn = 0.0
    for option in chances.indices {
      let beliefs = beliefs(after: option)
      gain += chances[option] * others.adding(beliefs)
      if stakes.first.changes(after: option, of: item, rival, beliefs) { turn += chances[option] }
    }
    return QuestionChoice.Worth(
      gain: max(0, gain), information: max(0, information), turn: turn)
  }
}
