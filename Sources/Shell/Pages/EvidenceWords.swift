internal import Coaching
internal import Playbooks
internal import Reports

/// One answer's part in a belief, in words.
enum EvidenceWords {
  /// What was said: the ticked option, the answer, or what a rule saw.
  static func said(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    guard let id = weight.question, let question = diagnosis.library[id],
      let reply = diagnosis.answers.reply(to: id)
    else {
      return diagnosis.library.rules.first { $0.id.rawValue == weight.item }?.because ?? weight.item
    }
    let parts = weight.item.split(separator: "/")
    let ticked = parts.count == 2 ? question[AnswerOption.ID(rawValue: String(parts[1]))] : nil
    return ticked?.say ?? Words.answer(reply, to: question)
  }

  /// `points to it strongly`.
  static func direction(_ weight: Diagnosis.Weight) -> String {
    "\(weight.value > 0 ? "points to it" : "points away") \(Words.strength(weight.value))"
  }
}
