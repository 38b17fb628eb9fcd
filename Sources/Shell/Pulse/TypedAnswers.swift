internal import Coaching

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

  /// Counts until an empty line: each is on disk before the next is asked for, and from a script all
  /// or none.
  func take() throws {
    let needsWord = try KeptFile(of: file).kept.needsWord
    desk.say(
      "One member a line: \(needsWord ? "the word from the hat, then " : "")the row of digits or the code. b takes the last one back; an empty line ends it."
    )
    guard desk.console.isInteractive else { return try takeAll(try lines()) }
    var last: Counted?
    while let line = try next() {
      do {
        last = try line.lowercased() == "b" ? takeBack(last) : take(line, after: last) ?? last
      } catch let refusal as any Refusal {
        desk.console.clear()
        desk.console.tell(Failure(refusal.told))
      }
    }
  }

  /// The last row of this sitting, and what was kept around it.
  private struct Counted {
    let row: String
    let before: KeptWave
    let after: KeptWave
  }

  private func next() throws -> String? {
    guard case .line(let line) = try desk.asker.read("row> ") else { return nil }
    let typed = line.trimmingWhitespace()
    return typed.isEmpty || typed.lowercased() == "q" ? nil : typed
  }

  private func take(_ typed: String, after last: Counted?) throws -> Counted? {
    var kept = try KeptFile(of: file).kept
    let answers = try line(typed, for: &kept)
    guard answers.saysSomething else {
      desk.say("Nothing is said in it, so it is not counted.")
      return nil
    }
    desk.show(readBack(answers))
    let question =
      typed == last?.row
      ? "That is the row before. Is it another member's?" : "Is that what was sent?"
    guard try desk.asker.confirms(question, onEnter: typed != last?.row) else {
      desk.console.clear()
      desk.say("Not counted.")
      return nil
    }
    // Phones and other windows may have counted somebody since.
    let counted = try KeptFile.changing(file) { kept in
      let before = kept
      kept.count(try line(typed, for: &kept), .typed)
      return Counted(row: typed, before: before, after: kept)
    }
    // Nobody behind the keeper reads the one before.
    desk.console.clear()
    desk.say("Counted: \(counted.after.people) of \(wave.people).")
    return counted
  }

  private func takeBack(_ last: Counted?) throws -> Counted? {
    guard let last else {
      throw PulseCountRefusal.noRowToTakeBack
    }
    try KeptFile.changing(file) { kept in
      guard kept == last.after else {
        throw PulseCountRefusal.othersCountedSince
      }
      kept = last.before
    }
    desk.say("Taken back: \(last.before.people) of \(wave.people).")
    return nil
  }

  // MARK: Scripts

  private func lines() throws -> [(number: Int, text: String)] {
    var lines: [(number: Int, text: String)] = []
    while let line = try next() { lines.append((lines.count + 1, line)) }
    return lines
  }

  private func takeAll(_ lines: [(number: Int, text: String)]) throws {
    var seen: [String: Int] = [:]
    let kept = try KeptFile.changing(file) { kept in
      for (number, text) in lines {
        // A row that is not counted spends no word.
        var changed = kept
        let answers: PulseAnswers
        do {
          answers = try line(text, for: &changed)
        } catch let refusal as PulseCountRefusal {
          throw PulseCountRefusal.inRow(number, refusal)
        }
        guard answers.saysSomething else {
          desk.say("Row \(number): nothing is said in it, so it is not counted.")
          continue
        }
        changed.count(answers, .typed)
        kept = changed
        if let first = seen.updateValue(number, forKey: text) {
          desk.say("Row \(number) is the same as row \(first); both are counted.")
        }
      }
      return kept
    }
    desk.say("Counted: \(kept.people) of \(wave.people).")
  }

  // MARK: One line

  /// What a line says, with its word taken back.
  ///
  /// - Throws: ``PulseCountRefusal`` for what is no answer, or one too many.
  private func line(
    _ typed: String, for kept: inout KeptWave
  ) throws -> PulseAnswers {
    guard kept.people < wave.people else {
      throw PulseCountRefusal.allAnswered(people: wave.people)
    }
    guard kept.needsWord else { return try answers(typed, kept) }
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    let word = parts.first?.lowercased() ?? ""
    guard parts.count == 2, kept.use(word) else { throw HatWord.refusal(word, kept) }
    return try answers(parts[1], kept)
  }

  /// A row, or a code; which it is shows in its length.
  private func answers(_ typed: String, _ kept: KeptWave) throws -> PulseAnswers {
    let answers = try answers(typed)
    guard let group = answers.group, kept.counters[group].people >= wave.groups[group].people
    else { return answers }
    throw PulseCountRefusal.groupAnswered(wave.groups[group])
  }

  private func answers(_ typed: String) throws -> PulseAnswers {
    let length = typed.filter { !" ,.;-\t".contains($0) }.count
    if length == code.length {
      do {
        return try code.answers(typed)
      } catch {
        throw PulseCountRefusal(error)
      }
    }
    do {
      return try digits.answers(typed)
    } catch {
      throw PulseCountRefusal(error, of: wave, code: code.length)
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
