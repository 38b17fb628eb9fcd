package import Coaching

/// What members read before they answer: what for, who sees what, and what is not protected.
package struct PulseText: Sendable {
  private let wave: Wave
  private let mark: WaveMark
  private let keeper: String

  package init(wave: Wave, mark: String) {
    self.wave = wave
    self.mark = WaveMark(mark)
    keeper = PlainText.line(wave.keeper)
  }

  package var text: String {
    let parts = [
      PlainText.title(wave.title), purpose, people, questions, sight, counting, afterwards, limits,
      comparing,
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var purpose: [String] {
    ["What it is for"] + PlainText.paragraph(wave.purpose)
      + PlainText.paragraph("What will be done with it: \(wave.promise)")
  }

  private var people: [String] {
    ["Who does what"]
      + PlainText.point("Your leader asks, and does not answer.")
      + PlainText.point("\(keeper) collects and counts the answers, and is not your leader.")
      + PlainText.point(
        "\(wave.people) people are asked. Taking part is free, and \"rather not say\" is always "
          + "possible.")
  }

  private var questions: [String] {
    ["What is asked"]
      + PlainText.paragraph(
        "\(wave.statements.count) statements about trust, and one question from 0 to 10. There is "
          + "no room for words of your own: a sentence or two can show who wrote them.")
  }

  private var sight: [String] {
    var lines = ["Who sees what"]
    lines += PlainText.point(
      "\(keeper) sees single answers as they come in, and counts them at once.")
    lines += PlainText.point(
      wave.isLowTrust
        ? "Your leader never sees single answers, or when they came."
        : "Your leader sees counts only: how many agree, neither, or disagree. Never single "
          + "answers, or when they came.")
    lines += PlainText.point(
      "How many answered is shown, and not who; if all did, that is known.")
    lines += PlainText.point(
      "Nothing is shown if fewer than \(wave.threshold) people answer, and nothing of a question "
        + "that fewer than \(wave.threshold) answered.")
    return lines + (wave.isLowTrust ? lowTrust : sameAnswers + groups + comparison)
  }

  private var lowTrust: [String] {
    PlainText.point(
      "This team is shown with more care: of each question only whether few, under half, over half "
        + "or most agree, and of five or six answers only whether half do; no counts, no groups, "
        + "no comparison with earlier.")
  }

  private var sameAnswers: [String] {
    PlainText.point(
      "If all say the same, or all but one, only that is shown: whether one person "
        + "differs stays open.")
      + PlainText.point(
        "If nobody or only one person gives one of the three answers, only the answer that most "
          + "gave is shown, and how many: so nobody can see that none of you gave an answer.")
  }

  private var comparison: [String] {
    guard wave.follows != nil else { return [] }
    return PlainText.point(
      "What all of you say is compared with the wave before, statement by statement; nothing of a "
        + "group, and nothing where a change would be about one or two of you.")
  }

  private var groups: [String] {
    guard !wave.groups.isEmpty else { return [] }
    let names = wave.groups.map { "\($0.name) (\($0.people))" }.joined(separator: ", ")
    return PlainText.point(
      "Groups, and how many are asked in each: \(names). Only how many agree is shown of "
        + "each, only if at least \(wave.threshold) answer in every one, and only where in "
        + "every one at least two agree and two do not.")
  }

  private var counting: [String] {
    let scores =
      wave.isLowTrust
      ? "From 0 to 10, 9 and 10 count as agree."
      : "From 0 to 10 there are three counts: 0 to 6, 7 and 8, 9 and 10."
    return ["How it is counted"]
      + PlainText.paragraph(
        "\"Strongly agree\" counts as agree, \"strongly disagree\" as disagree. \(scores) Only "
          + "counts are kept. \"Rather not say\" counts nowhere.")
  }

  private var afterwards: [String] {
    ["What happens afterwards"]
      + PlainText.paragraph(
        "Within a week your leader shows all of you the same result, and says what will be done, "
          + "and what will not.")
  }

  private var limits: [String] {
    let points = [
      "If a survey tool is used, whoever owns it sees each row of answers, often with its time. "
        + "That should be \(keeper).",
      "A message shows who sent it and when; paper shows your handwriting. \(keeper) may notice.",
      "The row of digits, or the code, that you send is your answers: whoever sees it can read "
        + "them.",
      "If five answer and four of them tell each other what they said, they can work out the "
        + "fifth.",
    ]
    return ["What is not protected"] + points.flatMap(PlainText.point)
  }

  private var comparing: [String] {
    ["The same for all", "Compare this with a colleague; everybody should see the same:"]
      + ["    \(mark.fingerprint)"]
      + PlainText.paragraph(
        "If not, somebody was sent other statements or other rules: ask before you answer.")
  }
}
