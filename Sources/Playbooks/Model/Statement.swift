/// Something the members of a team agree with or not, in a pulse.
package struct Statement: Identifiable, Sendable {
  /// How many agree elsewhere.
  package struct Norm: Hashable, Sendable {
    /// Percent who agree or strongly agree.
    package let percent: Double
    package let who: String
    package let year: Int
    package let source: String
  }

  /// What a team's answers are evidence as: disagree, neither, agree.
  package internal(set) var question: Question
  /// By which its column is found again in what a survey tool exports, such as `T3`.
  package let mark: String
  package let trust: Symptom.Trust
  package let norm: Norm?
  /// Whether a wave has it that nobody chose statements for.
  package let isUsual: Bool
  /// What to ask the team where they and the leader see it differently.
  package let talk: String

  package var id: Question.ID { question.id }
  package var place: Place { question.place }
  package var say: String { question.ask }

  /// The options of ``question``, worst first.
  package static let disagree: AnswerOption.ID = "a"
  package static let neither: AnswerOption.ID = "b"
  package static let agree: AnswerOption.ID = "c"
}

extension Statement {
  static let shape = Shape(
    "a statement",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .required(
        "mark", .text, "a letter and a number, such as T3, that stands behind it in a survey"),
      .required(
        "trust", .word(Symptom.Trust.allCases.map(\.rawValue)), "the kind of trust it is about"),
      .required("say", .text, "the statement, as members read it"),
      .required("why", .text, "what it tells, in one sentence for the leader"),
      .required(
        "talk", .text, "a question to the team, for where they and the leader see it differently"),
      .optional("usual", .flag, "true: in every wave, unless others are chosen"),
      .optional("home", .identifier, "the symptom it is mostly about"),
      .required("marks", .table(.mark), "symptoms, and how strongly disagreeing points to them"),
      .optional(
        "agree", .number(0.1...9.9), "of ten members, how many agree, where there is no norm"),
      .optional("norm", .group(Norm.shape), "how many agree elsewhere"),
    ])

  init(_ fields: Fields) {
    mark = fields.text("mark")
    trust = Symptom.Trust(rawValue: fields.text("trust")) ?? .task
    norm = fields.group("norm", as: Norm.shape).map(Norm.init)
    isUsual = fields.flag("usual")
    talk = fields.text("talk")
    let agree = norm.map { $0.percent / 10 } ?? fields.number("agree")
    question = Question(fields, agree: agree ?? Statement.usualAgreement)
    if fields.isWritten("mark"), mark.wholeMatch(of: /[A-Z][0-9]{1,2}/) == nil {
      fields.log.error(
        at: fields.place(of: "mark"), "a mark is one capital letter and one or two digits, as in T3"
      )
    }
    if norm == nil, !fields.isWritten("agree") {
      fields.log.error(
        at: question.place,
        "'\(question.id)' wants a 'norm', or 'agree': of ten members, how many agree")
    }
  }

  private static let usualAgreement = 7.0
}

extension Statement.Norm {
  static let shape = Shape(
    "a norm",
    [
      .required("percent", .number(0...100), "who agree or strongly agree"),
      .required("who", .text, "who was asked"),
      .required("year", .whole(1990...2100), "when"),
      .required("source", .text, "where it was published, and under which licence"),
    ])

  fileprivate init(_ fields: Fields) {
    percent = fields.number("percent") ?? 0
    who = fields.text("who")
    year = Int(fields.number("year") ?? 0)
    source = fields.text("source")
  }
}

extension Question {
  /// A statement as a question: disagreeing has its marks, agreeing the opposite ones.
  ///
  /// Of those who do not agree, four in ten disagree.
  fileprivate init(_ fields: Fields, agree: Double) {
    let place = fields.place(of: "id")
    let marks = fields.marks("marks")
    let rest = 10 - agree
    let option = { (id: AnswerOption.ID, say: String, marks: [Symptom.ID: Mark], usual: Double?) in
      AnswerOption(
        id: id, place: place, wording: Wording(say), marks: marks, intercept: 0, usual: usual,
        isUnsure: usual == nil, isNoEvidence: usual == nil, isAlone: false, sets: [:],
        strength: nil)
    }
    self.init(
      id: fields.identifier("id"), place: place, kind: .statement,
      home: fields.reference("home", to: .symptom), isOpener: false, isSoft: false,
      isSeveral: false, gate: .always, seconds: 8,
      texts: Texts(
        ask: Wording(fields.text("say")), help: nil, why: Wording(fields.text("why")),
        listen: nil, aloud: nil, hint: nil, findOut: nil), usualSource: nil,
      options: [
        option(Statement.disagree, "Disagree", marks, 0.4 * rest),
        option(Statement.neither, "Neither agree nor disagree", [:], 0.6 * rest),
        option(Statement.agree, "Agree", marks.mapValues(\.opposite), agree),
        option("d", "Rather not say", [:], nil),
      ])
  }
}

extension Mark {
  fileprivate var opposite: Mark {
    switch self {
    case .word(let steps): .word(-steps)
    case .number(let slope): .number(-slope)
    }
  }
}
