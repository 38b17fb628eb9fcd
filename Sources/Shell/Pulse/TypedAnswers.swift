internal import Coaching
internal import Playbooks
internal import Reports

/// Rows of digits and codes that a keeper types, one for each member, each read back before it counts.
struct TypedAnswers {
  private let file: WaveFile
  private let wave: Wave
  private let code: AnswerCode
  private let digits: AnswerDigits
  private let desk: Desk

  init(_ file: WaveFile, at desk: Desk) {
    self.file = file
    wave = file.wave
    code = AnswerCode(file.wave, mark: file.mark.hex)
    digits = AnswerDigits(file.wave)
    self.desk = desk
  }

  /// Counts until an empty line; each is on disk before the next is asked for.
  func take() throws {
    let needsWord = try KeptFile(of: file).kept.needsWord
    desk.say(
      "One member a line: \(needsWord ? "the word from the hat, then " : "")the row of digits or the code. An empty line ends it."
    )
    while case .line(let line) = try desk.asker.read("row> ") {
      let typed = line.trimmingWhitespace()
      if typed.isEmpty || typed.lowercased() == "q" { return }
      do {
        try take(typed)
      } catch let failure as Failure where desk.console.isInteractive {
        desk.console.tell(failure)
      }
    }
  }

  private func take(_ typed: String) throws {
    var kept = try KeptFile(of: file).kept
    let answers = try line(typed, for: &kept)
    guard answers.saysSomething else {
      throw Failure("Nothing is said in it, so it is not counted.", .usage)
    }
    desk.show(readBack(answers))
    if desk.asker.mayAsk, try !desk.asker.confirms("Is that what was sent?", onEnter: true) {
      return desk.say("Not counted.")
    }
    // Phones and other windows may have counted somebody since.
    let people = try KeptFile.changing(file) { kept in
      kept.count(try line(typed, for: &kept), .typed)
      return kept.people
    }
    // Nobody behind the keeper reads the one before.
    desk.console.clear()
    desk.say("Counted: \(people) of \(wave.people).")
  }

  /// What a line says, with its word taken back.
  ///
  /// - Throws: ``Failure`` for what is no answer, or one too many.
  private func line(
    _ typed: String, for kept: inout KeptWave
  ) throws -> PulseAnswers {
    guard kept.people < wave.people else {
      throw Failure("All \(wave.people) have answered already; this would be one more.", .usage)
    }
    guard kept.needsWord else { return try answers(typed) }
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    let word = parts.first?.lowercased() ?? ""
    guard parts.count == 2, kept.use(word) else { throw HatWord.refusal(word, kept) }
    return try answers(parts[1])
  }

  /// A row, or a code; which it is shows in its length.
  private func answers(_ typed: String) throws -> PulseAnswers {
    let length = typed.filter { !" ,.;-\t".contains($0) }.count
    if length == code.length {
      do {
        return try code.answers(typed)
      } catch {
        throw Failure(words(error), .usage)
      }
    }
    do {
      return try digits.answers(typed)
    } catch {
      throw Failure(words(error), .usage)
    }
  }

  private func words(_ flaw: AnswerCode.Flaw) -> String {
    switch flaw {
    case .length(let count, let expected): "A code has \(expected) letters, and this one \(count)."
    case .letter(let letter): "No code has \(SafeText.quoted(String(letter))) in it."
    case .check:
      "That is no code of this wave: a letter is wrong, two are swapped, or it is for another wave. Ask for it again."
    }
  }

  private func words(_ flaw: AnswerDigits.Flaw) -> String {
    switch flaw {
    case .length(let count, let expected):
      "A row has \(expected) digits, \(expected - 2) for the statements and two for the recommendation; this has \(count). A "
        + "code has \(code.length) letters."
    case .statement(let character, let place):
      "Statement \(place) has \(SafeText.quoted(String(character))); it takes 1 to 5, or 0 for rather not say."
    case .recommendation(let text):
      "The recommendation is \(SafeText.quoted(text)); it takes 00 to 10, or 99 for rather not say."
    case .group:
      "The row ends with the letter of the group: "
        + wave.groups.enumerated().map {
          "\(AnswerDigits.letter(of: $0.offset)) for \($0.element.name)"
        }.joined(separator: ", ") + "."
    }
  }

  /// As the member meant it, to compare with what was sent.
  private func readBack(_ answers: PulseAnswers) -> Page {
    var page = Page([.blank])
    for (statement, answer) in zip(wave.statements, answers.statements) {
      let said = answer.map { "\($0) \(Wave.scale[$0 - 1])" } ?? "0 Rather not say"
      page.add(.item(statement.mark, "\(said): \(statement.say)"))
    }
    page.add(
      .item("R1", answers.recommends.map { "\($0) of 10" } ?? "Rather not say"))
    if let group = answers.group { page.add(.item("G1", wave.groups[group].name)) }
    return page
  }
}
