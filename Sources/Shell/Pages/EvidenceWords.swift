internal import Coaching
internal import Playbooks
internal import Reports

/// One answer's part in a belief, in words.
enum EvidenceWords {
  /// What was said, to which question, or what a rule saw.
  static func saying(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    guard let question = weight.question.flatMap({ diagnosis.library[$0] }) else {
      return said(weight, diagnosis)
    }
    let hands = isByHands(weight, diagnosis) ? "most hands: " : ""
    return "\(hands)\"\(said(weight, diagnosis))\" to \(Words.short(question))"
  }

  /// The question, and whether hands were counted; without figures, which are the room's.
  static func place(of weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    (weight.question?.rawValue ?? weight.item)
      + (isByHands(weight, diagnosis) ? ", most hands" : "")
  }

  private static func isByHands(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> Bool {
    if case .tally? = weight.question.flatMap({ diagnosis.answers.reply(to: $0) }) {
      true
    } else {
      false
    }
  }

  /// What was said, or what a rule saw.
  static func said(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    if let question = weight.question.flatMap({ diagnosis.library[$0] }),
      let option = weight.option.flatMap({ question[$0] })
    {
      return option.say
    }
    return diagnosis.library.rules.first { $0.id.rawValue == weight.item }?.because ?? weight.item
  }

  /// `Strongly`.
  static func strength(_ weight: Diagnosis.Weight) -> String {
    let word = Words.strength(weight.value)
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
