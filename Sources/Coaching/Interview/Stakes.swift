internal import Playbooks

/// What an answer could change at one moment: what is worth acting on, and what is found first.
struct Stakes {
  private let leaders: LeadingSymptoms
  private let first: FirstFinding

  init(_ diagnosis: Diagnosis) {
    leaders = LeadingSymptoms(diagnosis.beliefs)
    first = FirstFinding(diagnosis)
  }

  /// What it is worth to know the answer to an item.
  func worth(of outlook: Outlook) -> QuestionChoice.Worth {
    let item = outlook.item
    let others = leaders.value(without: item.symptoms)
    let rival = first.leader(without: item.symptoms)
    var gain = -others.adding(outlook.now[...])
    var turn = 0.0
    for (option, chance) in outlook.chances.enumerated() {
      let beliefs = outlook.beliefs(after: option)
      gain += chance * others.adding(beliefs)
      if first.changes(after: option, of: item, rival, beliefs) { turn += chance }
    }
    return QuestionChoice.Worth(
      gain: max(0, gain), information: max(0, outlook.information), turn: turn)
  }
}
