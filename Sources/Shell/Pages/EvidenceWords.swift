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
    return "\"\(said(weight, diagnosis))\" to \(Words.short(question))"
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
