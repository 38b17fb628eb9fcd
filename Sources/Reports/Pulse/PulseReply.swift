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
      "\(answered) of \(people) of you answered. Thank you.\(silent) I see the same counts as you, "
        + "and nothing else.")
  }

  /// Every statement, least agreement first: the team sees what the leader sees.
  private var said: [String] {
    let told = zip(result.wave.statements, result.whole.statements).compactMap { asked, shown in
      shown.map { (say: asked.say, shown: $0) }
    }
    let ordered = told.enumerated().sorted { left, right in
      let (a, b) = (left.element.shown.agreeing, right.element.shown.agreeing)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
    var lines = ordered.flatMap { PlainText.point("\($0.say): \(TeamWords.said($0.shown)).") }
    if let recommends = result.whole.recommends {
      lines += PlainText.point(
        "\(result.wave.recommend) \(Words.capitalized(TeamWords.recommended(recommends))).")
    }
    return ["What you said"] + lines
  }
}

extension WaveResult.Shown {
  /// The share that agrees, as near as it is told; 2 where it is not told, so that it comes last.
  fileprivate var agreeing: Double {
    switch self {
    case .counts(let classes): Double(classes.high) / Double(max(1, classes.answered))
    case .nearlyAll(let kind, _): kind == .high ? 1 : 0
    case .share(let quarter): quarter.middle
    case .tooFew: 2
    }
  }
}
