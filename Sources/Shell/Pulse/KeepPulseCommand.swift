internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import Sessions

struct KeepPulseCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep",
    abstract: "Count answers at once; none of them is kept.",
    discussion: """
      For the keeper. Files are what a survey tool exported, together in the place of what files came to before. Without \
      a file, rows and codes are typed, one for each member. Examples:
        pulse keep may.wave answers.csv
        pulse keep may.wave answers.csv --label "Stimme zu=4" --label "Stimme voll zu=5"
        pulse keep may.wave
        pulse keep may.wave --words 9
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The wave's file.", valueName: "wave"), completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp("What a survey tool exported, as CSV.", valueName: "export"),
    completion: .file())
  var exports: [String] = []

  @Option(
    help: ArgumentHelp(
      "What an answer in another language stands for; - is none.", valueName: "label=n"))
  var label: [String] = []

  @Option(help: ArgumentHelp("Where the tool begins to count: 1 or 0.", valueName: "n"))
  var numbersFrom = 1

  @Option(
    help: ArgumentHelp("Make so many words for a hat, each good for one answer.", valueName: "n"))
  var words: Int?

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func validate() throws {
    guard words.map({ (1...Wave.mostPeople).contains($0) }) != false else {
      throw ValidationError("--words takes a number from 1 to \(Wave.mostPeople).")
    }
    guard (0...1).contains(numbersFrom) else {
      throw ValidationError("--numbers-from takes 1 or 0.")
    }
  }

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let file = try WaveFile(path: file)
    try desk.requireNoKey(of: file.wave)
    if let words { return try issue(words, of: file, desk) }
    let key = WaveMark(SealedResult.mark(ofKey: file.wave.leaderKey)).fingerprint
    desk.say(
      "Wave \(file.mark.fingerprint); its result opens for the key \(key). Compare both with the leader."
    )
    if exports.isEmpty {
      try TypedAnswers(file, at: desk).take()
    } else {
      try count(file, desk)
    }
    desk.show(.kept(try KeptFile(of: file).kept, of: file.wave))
  }

  // MARK: Files

  private func count(_ file: WaveFile, _ desk: Desk) throws {
    let labels = try labels()
    var marks: [String] = []
    var counters: [PulseCounters]?
    var known: Set<String> = []
    var counted = Page()
    for path in exports {
      let data = try TextFile.bytes(of: path, upTo: KeepPulseCommand.longest)
      guard data.count <= KeepPulseCommand.longest else {
        throw PulseCountRefusal.tooLarge(
          path, megabytes: KeepPulseCommand.longest / 1_000_000)
      }
      let mark = WaveMark(of: data).hex
      guard !marks.contains(mark) else {
        throw PulseCountRefusal.sameFile(path)
      }
      marks.append(mark)
      let export = try SurveyExport(
        data, file: path, wave: file.wave, labels: labels, numbersFrom: numbersFrom,
        besides: &known)
      counted.add(Page.counted(export, path).blocks)
      counters = counters.map { zip($0, export.counters).map(+) } ?? export.counters
    }
    let before = try KeptFile.changing(file) { kept in
      let before = kept.counted(.export).reduce(0) { $0 + $1.people }
      kept.take(counters ?? [], from: marks)
      try kept.requireRoom(in: file.wave)
      return before
    }
    desk.show(counted)
    if before > 0 {
      desk.say("That takes the place of the \(before.of("answer")) that files came to before.")
    }
  }

  /// Bytes.
  private static let longest = 50_000_000

  private func labels() throws -> [String: Int?] {
    var labels: [String: Int?] = [:]
    for typed in label {
      let parts = typed.split(separator: "=").map { String($0).trimmingWhitespace() }
      let value = parts.count == 2 ? Int(parts[1]) : nil
      guard parts.count == 2, parts[1] == "-" || value.map((1...5).contains) == true else {
        throw PulseCountRefusal.labelWithoutNumber
      }
      guard Int(parts[0]) == nil else {
        throw PulseCountRefusal.labelIsNumber(parts[0])
      }
      guard labels.updateValue(value, forKey: parts[0]) == nil else {
        throw PulseCountRefusal.labelTwice(parts[0])
      }
    }
    return labels
  }

  // MARK: Words

  private func issue(_ count: Int, of file: WaveFile, _ desk: Desk) throws {
    let fresh = try KeptFile.changing(file) { kept in
      let fresh = HatWord.fresh(count, besides: kept)
      kept.issue(fresh)
      return fresh
    }
    desk.console.write(fresh.joined(separator: "\n") + "\n")
    desk.say(
      "Cut them apart and let each member draw one from a hat; nobody notes who drew which. From now on each typed "
        + "row begins with its word.")
  }
}

/// A word that can be said and written, and means nothing.
enum HatWord {
  private static let consonants = Array("bdfgklmnprstvz")
  private static let vowels = Array("aeiou")

  /// So many words that are not out and did not come back.
  static func fresh(_ count: Int, besides kept: KeptWave) -> [String] {
    var generator = SystemRandomNumberGenerator()
    var taken = Set(kept.words + kept.usedWords)
    var fresh: [String] = []
    while fresh.count < count {
      let word = random(using: &generator)
      if taken.insert(word).inserted { fresh.append(word) }
    }
    return fresh
  }

  /// Why a word is not taken.
  static func refusal(_ word: String, _ kept: KeptWave) -> PulseCountRefusal {
    kept.usedWords.contains(word) ? .wordUsed : .noWord
  }

  private static func random(using generator: inout some RandomNumberGenerator) -> String {
    String(
      (0..<6).compactMap {
        ($0.isMultiple(of: 2) ? consonants : vowels).randomElement(using: &generator)
      })
  }
}

extension Page {
  /// What an export came to, and what of it was left out.
  static func counted(_ export: SurveyExport, _ path: String) -> Page {
    var page = Page([
      .blank, .title("Counted: \(path)"),
      .field("Answers", export.rows.of("person", "people")),
    ])
    if !export.droppedColumns.isEmpty {
      page.add(.blank, .heading("Columns left out, and kept nowhere"))
      page.add(
        export.droppedColumns.map {
          .item("-", "\(SafeText.quoted($0.name)): \($0.reason.words)")
        })
    }
    if !export.droppedRows.isEmpty {
      page.add(.blank, .heading("Rows not counted"))
      page.add(export.droppedRows.map { .item("-", "line \($0.line): \($0.reason.words)") })
    }
    return page
  }

  /// How many have answered, and nothing of what.
  static func kept(_ kept: KeptWave, of wave: Wave) -> Page {
    var page = Page([
      .blank, .paragraph("\(kept.people) of \(wave.people) have answered; only counts are kept."),
    ])
    if !kept.words.isEmpty { page.add(.paragraph("\(kept.words.count.of("word")) still out.")) }
    if let reason = kept.refusal(in: wave) {
      let refusal = PulseResultRefusal(reason, of: wave, answered: kept.people)
      page.add(.blank, .paragraph(refusal.told.text))
    } else if kept.people < wave.threshold {
      page.add(
        .note(
          "Below \(wave.threshold) answers there will be no result; more may still come."
        ))
    } else {
      page.add(.note("pulse close seals what may be shown"))
    }
    return page
  }
}

extension KeptWave {
  /// - Throws: ``PulseCountRefusal`` if more have answered than were asked, in all or in a group.
  func requireRoom(in wave: Wave) throws {
    guard people <= wave.people else {
      throw PulseCountRefusal.tooMany(people, asked: wave.people)
    }
    for (group, counter) in zip(wave.groups, counters) where counter.people > group.people {
      throw PulseCountRefusal.tooManyInGroup(counter.people, group)
    }
  }
}
