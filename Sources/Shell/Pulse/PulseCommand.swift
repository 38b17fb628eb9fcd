internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

struct PulseCommand: ParentCommand {
  static let below: [any PlacedCommand.Type] = [
    PulseKeyCommand.self, NewPulseCommand.self, PulseTextCommand.self, PulseSheetCommand.self,
    PulseSurveyCommand.self, KeepPulseCommand.self, ClosePulseCommand.self, ShowPulseCommand.self,
    UsePulseCommand.self, AnswerPulseCommand.self, AttackPulseCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "pulse",
    abstract: "Ask the team, so that nobody can be found out.",
    discussion: """
      The leader makes a key and a wave; a keeper, who is not the leader, collects; only counts come back. Alone, it \
      shows the latest result. Example:
        pulse
      """,
    subcommands: below.map { $0.parsable },
    defaultSubcommand: ShowPulseCommand.self)
}

struct PulseKeyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make the key that results are sealed to, or show its mark.",
    discussion: """
      For the leader. It stays on this computer, kept like a note; without it no result of its waves can be opened. \
      Examples:
        pulse key
        pulse key --new
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Flag(help: "Make another one; results for the one before still open.")
  var new = false

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let latest = try desk.ownPulseKey()
    if let latest, !new { return [.show(PulseKeyCommand.page(on: latest, isNew: false))] }
    let imported = latest == nil ? try desk.pulseKeys() : []
    return [
      .act(PulseKeeping(event: .keyed(secret: PulseKey().secret))),
      .then { scene in
        try scene.desk.ownPulseKey().map { [.show(PulseKeyCommand.page(on: $0, isNew: true))] }
          ?? []
      },
    ] + (imported.isEmpty ? [] : [.say(PulseKeyCommand.words(about: imported))])
  }

  /// What somebody who expects the mark of a key from before has to know.
  private static func words(about imported: [PulseKey]) -> String {
    let marks = imported.map(mark).joined(separator: ", ")
    return "What came by import opens results of earlier waves and seals no new ones (\(marks))."
  }

  private static func mark(of key: PulseKey) -> String {
    WaveMark(SealedResult.mark(ofKey: key.publicHalf)).fingerprint
  }

  private static func page(on key: PulseKey, isNew: Bool) -> Page {
    var page = Page([
      .blank, .title("The key of your pulses"),
      .field("Mark", mark(of: key)),
      .paragraph(
        "Read it to your keeper, who sees the same when answers are collected. What is lost with this computer, or erased, is lost: "
          + "no result of a wave made with it can be opened then. data export takes it along."),
    ])
    if isNew { page.add(.blank, .note("pulse new makes a wave with it")) }
    return page
  }
}

struct NewPulseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a wave: what is asked, who collects, what is shown.",
    discussion: """
      For the leader, who does not answer. All of it is settled before anybody answers; members can compare its mark. \
      What is left out is asked for. Examples:
        pulse new --output may.wave
        pulse new --people 9 --keeper Sam --purpose "To see what is hard from afar" --promise "One point on 12 May" --output may.wave
        pulse new --people 14 --group office=6 --group remote=8 --keeper Sam --purpose "To see" --promise "One point" --output may.wave
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Option(help: ArgumentHelp("How many are asked, without you.", valueName: "n"))
  var people: Int?

  @Option(help: ArgumentHelp("Who collects, as members know them.", valueName: "name"))
  var keeper: String?

  @Option(help: ArgumentHelp("What it is for, as members read it first.", valueName: "text"))
  var purpose: String?

  @Option(help: ArgumentHelp("What will be done with it, and when.", valueName: "text"))
  var promise: String?

  @Option(help: "What it is called.")
  var title = "Team pulse"

  @Option(help: ArgumentHelp("Nothing of fewer answers is shown: 5, 8 or 10.", valueName: "n"))
  var threshold = Wave.leastThreshold

  @Option(
    help: ArgumentHelp("A part of the team, and how many are in it.", valueName: "name=n"))
  var group: [String] = []

  @Option(
    help: ArgumentHelp("A statement to ask; without any, the usual ones.", valueName: "statement"))
  var statement: [String] = []

  @Flag(help: "The team wants no trend, no groups and no exact counts.")
  var lowTrust = false

  @Option(
    help: ArgumentHelp("The wave before, for a trend.", valueName: "file"), completion: .file())
  var after: String?

  @Option(help: ArgumentHelp("The wave's file.", valueName: "file"), completion: .file())
  var output: String

  @OptionGroup var replacing: ReplaceOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func steps(at desk: Desk) throws -> [Step] {
    guard let key = try desk.ownPulseKey() else {
      throw WaveRefusal.noKey
    }
    try replacing.requireFree(output)
    guard after == nil || !lowTrust else {
      throw WaveRefusal.trendWithLowTrust
    }
    let library = try desk.library()
    return [
      .ask(
        Ask { asker in
          try writing(try wave(for: key, on: library, at: desk, asking: asker))
        })
    ]
  }

  /// What was typed, and where something is left out, what a person says now.
  private func wave(
    for key: PulseKey, on library: Library, at desk: Desk, asking ask: Asker
  ) throws -> Wave {
    let wave = Wave(
      id: desk.surroundings.makeID().rawValue,
      title: try LineAsking.checked(title, named: "--title"),
      purpose: try ask.line(
        purpose, named: "--purpose",
        LineAsking(question: "What is it for? Members read this first; one sentence.")),
      promise: try ask.line(
        promise, named: "--promise",
        LineAsking(question: "What will be done with it, and by when?")),
      keeper: try ask.line(
        keeper, named: "--keeper",
        LineAsking(question: "Who collects the answers? Not you: a member, a coach, HR.")),
      people: try people(asking: ask), threshold: threshold,
      statements: try statements(of: library).map(Wave.Statement.init),
      groups: try group.map(NewPulseCommand.group), isLowTrust: lowTrust,
      leaderKey: key.publicHalf, follows: try after.map { try WaveFile(path: $0).mark.hex })
    guard wave.problems.isEmpty else {
      throw WaveRefusal.nobodyToAsk(problems: wave.problems)
    }
    return wave
  }

  private func writing(_ wave: Wave) throws -> [Step] {
    [
      .write(Writing(text: try WaveFile.text(of: wave), path: output, replacing: replacing)),
      .then { _ in
        let file = try WaveFile(path: output)
        return [
          .show(
            Page([
              .field("Mark", file.mark.fingerprint),
              .paragraph(
                "Give this file to \(wave.keeper), who collects. "
                  + "\(type: "pulse text \(output)") prints what members read first. "
                  + "You do not answer, and you are told nothing before it is closed."),
            ]))
        ]
      },
    ]
  }

  private func statements(of library: Library) throws -> [Statement] {
    guard !statement.isEmpty else { return library.statements.filter(\.isUsual) }
    return try statement.map { name in
      guard
        let found = library.statements.first(where: {
          $0.id.rawValue == name.lowercased() || $0.mark == name.uppercased()
        })
      else {
        let known = library.statements.map(\.id.rawValue)
        throw WaveRefusal.noSuchStatement(typed: name, known: known)
      }
      return found
    }
  }

  private func people(asking asker: Asker) throws -> Int {
    if let people { return people }
    let typed = try asker.line(
      nil, named: "--people",
      LineAsking(
        question: "How many are asked, without you? At least \(threshold).",
        complaint: { Int($0) == nil ? AskingRefusal.noNumber : nil }))
    return Int(typed) ?? 0
  }

  private static func group(_ typed: String) throws -> Wave.Group {
    let parts = typed.split(separator: "=").map { String($0).trimmingWhitespace() }
    guard parts.count == 2, let people = Int(parts[1]), !parts[0].isEmpty, parts[0].count <= 40
    else {
      throw WaveRefusal.groupWithoutNumber
    }
    return Wave.Group(name: parts[0], people: people)
  }
}

extension Wave.Statement {
  /// A statement as a wave pins it.
  init(_ statement: Statement) {
    self.init(
      id: statement.id.rawValue, mark: statement.mark, trust: statement.trust.rawValue,
      say: statement.say,
      norm: statement.norm.map {
        .init(percent: $0.percent, who: $0.who, year: $0.year, source: $0.source)
      })
  }
}
