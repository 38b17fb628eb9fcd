package import Coaching

/// A wave as numbered questions, to paste into Microsoft Forms, Word or any other tool.
///
/// Each question and each choice stays on one line, however long: tools take a line for a question.
package struct NumberedDocument: Sendable {
  private let wave: Wave
  private let introduction: PulseIntroduction

  package init(wave: Wave, mark: String) {
    self.wave = wave
    introduction = PulseIntroduction(wave: wave, mark: mark)
  }

  package var text: String {
    let top = introduction.forSurvey.map { PlainText.paragraph($0) }
    let end = PlainText.paragraph(introduction.thanks)
    let parts =
      [PlainText.title(wave.title), settings, ["Text at the top", "---------------"]] + top
      + [["Questions", "---------"]] + questions + [["Text at the end", "---------------"] + end]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var settings: [String] {
    let keeper = PlainText.line(wave.keeper)
    let points = [
      "Make the survey in the account of \(keeper), never in the leader's: whoever owns it sees "
        + "each row.",
      "Let everybody answer who has the link, without signing in.",
      "Switch off: recording names; collecting e-mail addresses; one response per person (it needs "
        + "a sign-in); receipts, and mails to you about each answer; showing results to those who "
        + "answer; saving where somebody is from.",
      "Switch off times where the tool lets you. Microsoft Forms always notes start and end; "
        + "Rapport leaves them out.",
      "Let no question be required\(wave.groups.isEmpty ? "" : " but the group"). Add no field for "
        + "words.",
      "Leave the marks in brackets, such as [\(wave.statements.first?.mark ?? "T1")], where they "
        + "are: by them the answers are found again.",
    ]
    return ["Settings", "--------"] + points.flatMap(PlainText.point)
  }

  private var questions: [[String]] {
    var all = wave.statements.map { ("\($0.say) [\($0.mark)]", Wave.scale) }
    all.append(("\(wave.recommend) [R1]", (0...10).map(String.init)))
    if !wave.groups.isEmpty {
      all.append(("Which group are you in? [G1]", wave.groups.map(\.name)))
    }
    return all.enumerated().map { index, question in
      ["\(index + 1). \(PlainText.line(question.0))"]
        + question.1.enumerated().map { place, choice in
          "\(AnswerDigits.letter(of: place)). \(PlainText.line(choice))"
        }
    }
  }
}
