package import Coaching

/// What a leader tells the team within a week of a pulse: what they said, what the leader heard, the
/// one thing that will be done, and when they look again.
package struct PulseReply: Sendable {
  private let result: WaveResult
  private let heard: String
  private let deed: String
  private let notNow: String?
  private let again: Day

  /// What was `heard` and the one `deed` to come are in the leader's words; `notNow` is what will not
  /// be done for now, `nil` to leave it open.
  package init(_ result: WaveResult, heard: String, deed: String, notNow: String?, again: Day) {
    self.result = result
    self.heard = heard
    self.deed = deed
    self.notNow = notNow
    self.again = again
  }

  /// Plain text, for a mail or to read aloud.
  package var text: String {
    let parts = [
      PlainText.title("\(result.wave.title): what you said, and what I will do"),
      thanks, said, ["What I heard"] + PlainText.paragraph(heard),
      ["The one thing I will do"] + PlainText.paragraph(deed),
      notNow.map { ["What I will not do now"] + PlainText.paragraph($0) } ?? [],
      ["When we look again"]
        + PlainText.paragraph(
          "On \(Words.day(again)). If I heard it wrong, tell me; if you would rather not tell me, tell "
            + "\(PlainText.line(result.wave.keeper))."),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var thanks: [String] {
    let (answered, people) = (result.whole.answered, result.wave.people)
    let silent =
      answered < people
      ? " Those who did not answer may see it otherwise, and that is fine, too." : ""
    return PlainText.paragraph(
      "\(answered) of \(people) of you answered. Thank you.\(silent) What stands here is what I was "
        + "shown, and nothing else.")
  }

  /// Every statement, farthest below its norm first: the team sees what the leader sees.
  private var said: [String] {
    let entries = PulseSummary(result).entries.filter { $0.shown != nil }
    var lines = entries.flatMap {
      PlainText.point("\($0.statement.say): \(PulseWords.said($0.shown, in: result.wave)).")
    }
    if let recommends = result.whole.recommends {
      lines += PlainText.point(
        "\(result.wave.recommend) \(Words.capitalized(PulseWords.recommended(recommends, in: result.wave)))."
      )
    }
    return ["What you said"] + lines + groups
  }

  private var groups: [String] {
    guard let groups = PulseSummary(result).groups else { return [] }
    return ["", "How many agree in \(groups.names.joined(separator: ", "))"]
      + groups.rows.flatMap { PlainText.point("\($0.mark): \($0.cells.joined(separator: ", "))") }
  }
}
