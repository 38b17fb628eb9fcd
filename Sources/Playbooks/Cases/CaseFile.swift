/// A written case: a team's story, what its leader would answer, and what must come out.
package struct CaseFile: Sendable {
  package typealias ID = Identifier<CaseFile>

  /// A symptom the author expects to be said.
  package struct ExpectedReport: Sendable {
    package let symptom: Symptom.ID
    package let line: String
    package let level: Level
  }

  /// How far the result may be from what is expected.
  package struct Tolerance: Sendable {
    /// Steps between none, leaning and report.
    package let line: Int
    /// Steps between the severity words.
    package let level: Int
    /// How many of the expected actions must be among the first three.
    package let actions: Int
  }

  /// What must come out when the interview chooses the questions.
  package struct Play: Sendable {
    /// What may be said first; empty for a healthy team.
    package let first: [Symptom.ID]
    /// What would be half right first, and may be said.
    package let also: [Symptom.ID]
    /// What must not be reported.
    package let wrong: [Symptom.ID]
    /// How many questions at most.
    package let questions: Int
  }

  /// What rooms often conclude, and why it is wrong.
  package struct WrongTurn: Sendable {
    package let think: String
    package let but: String
  }

  package let id: ID
  package let version: Int
  package let place: Place
  package let title: String
  /// The situation, in words a room may read before it works on the case.
  package let about: String
  /// What it teaches; gives the answer away.
  package let shows: String?
  package let story: String
  package let answers: [AnswersFile.Entry]
  /// What its leader came with; `nil` where the case does not say.
  package let concern: AnswersFile.ConcernEntry?
  /// What must come out when it is played; `nil` where all answers are looked at.
  package let play: Play?
  /// Whether it says what must come out of all answers together.
  package let isExpected: Bool
  /// The strongest first; empty for a healthy team.
  package let reports: [ExpectedReport]
  /// Symptoms that may be said or not.
  package let watch: [Symptom.ID]
  package let contradictions: [[Question.ID]]
  /// Symptoms that must not be said.
  package let never: [Symptom.ID]
  /// The first actions; the first of them is the focus.
  package let actions: [Action.ID]
  package let tolerance: Tolerance
  /// The author's reasons.
  package let why: String
  package let wrongTurns: [WrongTurn]
  /// What to talk about once the diagnosis is known.
  package let discuss: [String]
}

extension CaseFile {
  static let shape = Shape(
    "a case",
    [
      .required("case", .identifier, "the case's id"),
      .required("version", .whole(1...1_000_000), "goes up with every change"),
      .required("title", .text, "what the case is called"),
      .required("about", .text, "the situation in a line, without giving the answer away"),
      .optional("shows", .text, "what it teaches, for the trainer only"),
      .required("story", .text, "the team, as a room reads it; a blank line begins a new page"),
      .required("answers", .table(.list(.text)), "what this leader would answer"),
      .optional("concern", .group(AnswersFile.concernShape), "what this leader came with"),
      .optional("expect", .group(expectShape), "what must and must not come out of all answers"),
      .optional(
        "play", .group(playShape), "what must come out when the interview chooses the questions"),
      .required("why", .text, "the author's reasons"),
      .optional("wrong-turns", .list(.group(wrongTurnShape)), "what rooms often conclude wrongly"),
      .optional("discuss", .list(.text), "what to talk about after the reveal"),
    ])

  private static let wrongTurnShape = Shape(
    "a wrong turn",
    [
      .required("think", .text, "what a room may think"),
      .required("but", .text, "why it is wrong here"),
    ])

  private static let expectShape = Shape(
    "'expect'",
    [
      .optional("reports", .list(.group(reportShape)), "what is said, the strongest first"),
      .optional("watch", .list(.identifier), "symptoms that may be said or not"),
      .optional("contradictions", .list(.list(.identifier)), "pairs of questions"),
      .optional("never", .list(.identifier), "symptoms that must not be said"),
      .optional("actions", .list(.identifier), "the first actions, the focus first"),
      .optional("tolerance", .group(toleranceShape), "how far off it may be"),
    ])

  private static let playShape = Shape(
    "'play'",
    [
      .optional("first", .list(.identifier), "what may be said first; nothing for a healthy team"),
      .optional("also", .list(.identifier), "what would be half right, and may be said"),
      .optional("wrong", .list(.identifier), "what must not be reported"),
      .optional(
        "questions", .whole(1...30), "how many questions at most; 16 where nothing is said"),
    ])

  /// Questions of an interview where the case does not say.
  private static let usualQuestions = 16

  private static let reportShape = Shape(
    "an expected report",
    [
      .required("symptom", .identifier, "the symptom"),
      .required("line", .word(["leaning", "report"]), "how much is said"),
      .required("level", .word(Level.allCases.map(\.word)), "how far it has gone"),
    ])

  private static let toleranceShape = Shape(
    "'tolerance'",
    [
      .optional("line", .whole(0...2), "steps between none, leaning, report"),
      .optional("level", .whole(0...3), "steps between severity words"),
      .optional(
        "actions", .whole(0...3), "how many expected actions must be among the first three"),
    ])

  /// Reads a case and holds it against a library.
  ///
  /// - Throws: Every problem in the text, names nobody defines among them.
  package init(yaml text: String, file: String, library: Library) throws(Problems) {
    let log = ReadingLog()
    let root = try YAMLValue.parse(text, file: file, log: log)
    let fields = Fields(root, as: CaseFile.shape, log: log)
    id = fields.identifier("case")
    version = fields.number("version").map { Int($0) } ?? 1
    place = fields.place(of: "case")
    title = fields.text("title")
    about = fields.text("about")
    shows = fields.optionalText("shows")
    story = fields.text("story")
    answers = AnswersFile.entries(in: fields, library: library)
    concern = AnswersFile.concern(in: fields, library: library)
    play = fields.group("play", as: CaseFile.playShape).map(Play.init)
    if !fields.isWritten("expect"), !fields.isWritten("play") {
      log.error(at: place, "a case lacks 'expect' or 'play'")
    }
    isExpected = fields.isWritten("expect")
    let expect = fields.group("expect", as: CaseFile.expectShape)
    reports = (expect?.groups("reports", as: CaseFile.reportShape) ?? [])
      .map(ExpectedReport.init)
    watch = expect?.references("watch", to: .symptom) ?? []
    contradictions = (expect?.list("contradictions") ?? []).map { CaseFile.pair($0, log) }
    never = expect?.references("never", to: .symptom) ?? []
    let actions: [Action.ID] = expect?.references("actions", to: .action) ?? []
    self.actions = actions
    tolerance = Tolerance(
      expect?.group("tolerance", as: CaseFile.toleranceShape), actions: actions.count)
    why = fields.text("why")
    wrongTurns = fields.groups("wrong-turns", as: CaseFile.wrongTurnShape).map(WrongTurn.init)
    discuss = fields.texts("discuss")
    let unknown = log.references.compactMap { CaseFile.problem(with: $0, in: library) }
    if log.hasErrors || !unknown.isEmpty { throw Problems(log.problems + unknown) }
  }

  /// The questions that are expected to contradict each other.
  private static func pair(_ value: YAMLValue, _ log: ReadingLog) -> [Question.ID] {
    guard case .list(let names) = value.content else { return [] }
    return names.compactMap { name in
      name.text.map { log.refer(to: .name($0, .question), at: name.place) }
      return name.text.map { Question.ID(rawValue: $0) }
    }
  }

  private static func problem(with reference: Reference, in library: Library) -> Problem? {
    guard case .name(let name, let wanted) = reference.target, library.kind(of: name) != wanted
    else { return nil }
    return Problem(
      at: reference.place,
      "no loaded playbook has \(wanted.phrase) called '\(name)'"
        + Suggestion.hint(for: name, among: library.names))
  }
}

extension CaseFile.Play {
  fileprivate init(_ group: Fields) {
    first = group.references("first", to: .symptom)
    also = group.references("also", to: .symptom)
    wrong = group.references("wrong", to: .symptom)
    questions = group.number("questions").map { Int($0) } ?? CaseFile.usualQuestions
  }
}

extension CaseFile.ExpectedReport {
  fileprivate init(_ group: Fields) {
    symptom = group.reference("symptom", to: .symptom) ?? ""
    line = group.text("line")
    level = Level(word: group.text("level")) ?? .none
  }
}

extension CaseFile.Tolerance {
  /// With the usual limits where the case has none, for so many expected actions.
  fileprivate init(_ group: Fields?, actions count: Int) {
    line = group?.number("line").map { Int($0) } ?? 0
    level = group?.number("level").map { Int($0) } ?? 0
    actions = group?.number("actions").map { Int($0) } ?? min(3, count)
  }
}

extension CaseFile.WrongTurn {
  fileprivate init(_ group: Fields) {
    think = group.text("think")
    but = group.text("but")
  }
}
