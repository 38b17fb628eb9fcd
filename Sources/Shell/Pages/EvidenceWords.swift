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
    let hands = hands(behind: weight, diagnosis).map { "\($0): " } ?? ""
    return "\(hands)\"\(said(weight, diagnosis))\" to \(Words.short(question))"
  }

  /// The question, and whether hands were counted.
  static func place(of weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    [weight.question?.rawValue ?? weight.item, hands(behind: weight, diagnosis)]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// How a room stands behind the option that is named, without figures, which are the room's; `nil`
  /// for one person's answer.
  private static func hands(
    behind weight: Diagnosis.Weight, _ diagnosis: Diagnosis
  ) -> String? {
    guard let id = weight.question, let question = diagnosis.library[id],
      case .tally? = diagnosis.answers.reply(to: id)
    else { return nil }
    if question.isSeveral { return "some hands" }
    return diagnosis.split(on: id) == nil ? "most hands" : "a split room, most hands"
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

  /// The three answers that say most for a symptom, or most against it.
  static func strongest(_ report: Report, pointing: Bool) -> ArraySlice<Diagnosis.Weight> {
    let least = QuietSymptoms.leastWeight
    return report.weights.filter { pointing ? $0.value >= least : $0.value <= -least }
      .sorted { abs($0.value) > abs($1.value) }.prefix(3)
  }

  /// `Strongly`.
  static func strength(_ weight: Diagnosis.Weight) -> String {
    let word = Words.strength(weight.value)
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
