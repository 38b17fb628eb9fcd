package import Coaching

/// What a member answers on: paper, a mail, or a page that works without script.
///
/// What comes back is a row of digits, which anybody can write by hand.
package struct PulseSheet: Sendable {
  private let wave: Wave
  private let mark: String

  package init(wave: Wave, mark: String) {
    self.wave = wave
    self.mark = mark
  }

  /// For a browser or a printer: one file with nothing outside it.
  package var page: String { PulsePage(wave: wave, mark: mark).text }

  /// For a mail, a chat or a printer.
  package var text: String {
    let introduction = PulseIntroduction(wave: wave, mark: mark)
    let parts =
      [PlainText.title("\(wave.title): answer sheet")]
      + introduction.forSheet.map { PlainText.paragraph($0) } + [scale, statements]
      + [recommendation, groups, row, word, care, PlainText.paragraph(introduction.comparison)]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  private var scale: [String] {
    ["How far do you agree? One digit for each statement:"]
      + Wave.scale.enumerated().map { "  \($0.offset + 1)  \($0.element)" }
      + ["  0  Rather not say"]
  }

  private var statements: [String] {
    wave.statements.enumerated().flatMap { index, statement in
      let number = index + 1
      let start = "  ___ " + (number < 10 ? " " : "") + "\(number). "
      return PlainText.paragraph(
        "\(statement.say) [\(statement.mark)]", first: start,
        rest: String(repeating: " ", count: start.count))
    }
  }

  private var recommendation: [String] {
    PlainText.paragraph("\(wave.recommend) [R1]", first: "  ___ ", rest: "      ")
      + PlainText.paragraph(
        "Two digits, 00 (not at all likely) to 10 (extremely likely); 99 for rather not say.",
        first: "      ", rest: "      ")
  }

  private var groups: [String] {
    guard !wave.groups.isEmpty else { return [] }
    return ["  ___ Your group, one letter [G1]:"]
      + wave.groups.enumerated().flatMap { index, group in
        PlainText.paragraph(
          group.name, first: "        \(AnswerDigits.letter(of: index))  ", rest: "           ")
      }
  }

  private var row: [String] {
    let fours = stride(from: 0, to: wave.statements.count, by: 4).map {
      String(repeating: "[ ]", count: min(4, wave.statements.count - $0))
    }
    let boxes = fours + ["[ ][ ]"] + (wave.groups.isEmpty ? [] : ["[ ]"])
    let last = wave.groups.isEmpty ? "" : ", then the letter of your group"
    return PlainText.paragraph(
      "Your row: the digits of the statements in their order, then the two digits\(last).")
      + ["", "  " + boxes.joined(separator: "  "), "  " + numbers, "", "  For example  \(example)"]
  }

  /// Which box is for what, below the boxes.
  private var numbers: String {
    let numbers = wave.statements.indices.map { index in
      let last = (index + 1) % 4 == 0 || index + 1 == wave.statements.count
      return (index < 9 ? " \(index + 1) " : "\(index + 1) ") + (last ? "  " : "")
    }
    return numbers.joined() + "  R1" + (wave.groups.isEmpty ? "" : "    G1")
  }

  /// Made by the code that reads rows, so that it is always one.
  private var example: String {
    let answers = PulseAnswers(
      statements: wave.statements.indices.map { [4, 3, 5, nil, 2][$0 % 5] }, recommends: 8,
      group: wave.groups.isEmpty ? nil : 1)
    return AnswerDigits(wave).text(of: answers)
  }

  private var word: [String] {
    ["Your word from the hat, if you drew one: ______________"]
      + PlainText.paragraph(
        "It can be used once, so that nobody answers twice. Nobody notes who drew which.")
  }

  private var care: [String] {
    let keeper = PlainText.line(wave.keeper)
    return PlainText.paragraph(
      "The row is your answers: whoever sees it can read them. Send it or read it to \(keeper), "
        + "and not to your leader. Sent under your name, it shows \(keeper) whose answers they are; "
        + "\(keeper) counts them and keeps none.")
  }
}
