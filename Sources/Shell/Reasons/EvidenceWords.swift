internal import Coaching
internal import Playbooks
internal import Reports

/// One answer's part in a belief, in words.
enum EvidenceWords {
  /// What was said, to which question, or what a rule saw.
  static func saying(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    guard let question = weight.question.flatMap({ diagnosis.library[$0] }) else {
      return concern(behind: weight, diagnosis).map { "what you came with, \"\($0.say)\"" }
        ?? said(weight, diagnosis)
    }
    if let team = team(behind: weight, diagnosis) { return "the team: \(team) (\(question.id))" }
    let hands = hands(behind: weight, diagnosis).map { "\($0): " } ?? ""
    return "\(hands)\"\(said(weight, diagnosis))\" to \(Words.short(question))"
  }

  /// The question, and whether hands were counted; or that it is what the leader came with.
  static func place(of weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    if concern(behind: weight, diagnosis) != nil { return "what you came with" }
    if let team = weight.question, diagnosis.library.statement(team) != nil {
      return "the team, \(team)"
    }
    return [weight.question?.rawValue ?? weight.item, hands(behind: weight, diagnosis)]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// What the team said, where that is what speaks here.
  private static func team(behind weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String? {
    guard let statement = weight.question.flatMap(diagnosis.library.statement),
      let team = diagnosis.answers.team, let shown = team.shown(statement.id)
    else { return nil }
    return TeamWords.most(shown, of: statement, in: team.wave)
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

  /// Answers that move the belief less than this, in nats, are not worth naming.
  private static let leastWeight = 0.1

  /// What was said, what the leader came with, or what a rule saw.
  static func said(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    if let question = weight.question.flatMap({ diagnosis.library[$0] }),
      let option = weight.option.flatMap({ question[$0] })
    {
      return option.say
    }
    if let concern = concern(behind: weight, diagnosis) { return concern.say }
    return diagnosis.library.rules.first { $0.id.rawValue == weight.item }?.because ?? weight.item
  }

  /// The same in quotes, but for what the team said, which has its own.
  static func quoted(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> String {
    team(behind: weight, diagnosis) ?? "\"\(said(weight, diagnosis))\""
  }

  /// What the leader came with, where that is what speaks here.
  private static func concern(
    behind weight: Diagnosis.Weight, _ diagnosis: Diagnosis
  ) -> Concern? {
    weight.question == nil ? diagnosis.library[Concern.ID(rawValue: weight.item)] : nil
  }

  /// The three answers that say most for a symptom, or most against it.
  static func strongest(_ report: Report, pointing: Bool) -> ArraySlice<Diagnosis.Weight> {
    let least = EvidenceWords.leastWeight
    return report.weights.filter { pointing ? $0.value >= least : $0.value <= -least }
      .sorted { abs($0.value) > abs($1.value) }.prefix(3)
  }

  /// `Strongly`.
  static func strength(_ weight: Diagnosis.Weight) -> String {
    let word = Words.strength(weight.value)
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
