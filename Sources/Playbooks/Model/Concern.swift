/// Something that makes a leader sit down with this: what the conversation listens for first.
package struct Concern: Identifiable, Sendable {
  package typealias ID = Identifier<Concern>

  package let id: ID
  package let place: Place
  /// Names that stand for "nothing special, I want to check", which is no concern.
  package static let none: Set<ID> = ["none", "cn-nothing"]

  let texts: Texts
  /// What its texts are worded for.
  var matter = Matter.usual
  /// How a typed sentence is recognised; never evidence.
  package let words: [String]
  /// What is usually behind it.
  package let pointsTo: [Symptom.ID: Mark]
  /// Of ten leaders who choose from the list, how many choose this.
  package let usual: Double?
  package let usualSource: String?
  /// Questions to ask first.
  package let ask: [Question.ID]
  /// What helps within days, whatever the pattern.
  package let helps: [Action.ID]
  /// Whom it may be about, the usual first; all where the author does not say.
  package let scopes: [Scope]
  /// What choosing it adds whatever the symptoms; solved from the rate.
  package internal(set) var intercept = 0.0

  /// What it says, in all forms.
  struct Texts: Sendable {
    let say: Wording
    let aloud: Wording?
    let before: Wording?
    let ifNot: Wording?
  }

  package var say: String { texts.say.text(for: matter) }
  package var aloud: String? { texts.aloud?.text(for: matter) }
  /// What not to do before one knows.
  package var before: String? { texts.before?.text(for: matter) }
  /// What to say when the answers do not bear it out.
  package var ifNot: String? { texts.ifNot?.text(for: matter) }

  mutating func solveRate(for loaded: (Symptom.ID) -> Bool) {
    guard let usual else { return }
    let slopes = pointsTo.filter { loaded($0.key) }.sorted { $0.key < $1.key }.map(\.value.slope)
    intercept = Rates.intercept(slopes: slopes, usual: usual)
  }
}

extension Concern {
  static let shape = Shape(
    "a concern",
    [
      .required("id", .identifier, "its name; no other thing in the library has it"),
      .required("say", Wording.kind, "the concern as a leader would say it, in a few words"),
      .optional("aloud", Wording.kind, "the same as a coach says it back"),
      .optional(
        "words", .list(.text),
        "beginnings of words it is recognised by; two in one entry must both be there"),
      .optional("points-to", .table(.mark), "what is usually behind it; at most one ++"),
      .optional("usual", .number(0.1...9.9), "of ten leaders who choose, how many choose this"),
      .optional("usual-source", .text, "where that rate comes from"),
      .optional("ask", .list(.identifier), "questions to ask first; five at most"),
      .optional("helps", .list(.identifier), "actions that help within days whatever is behind it"),
      .optional("before", Wording.kind, "what not to do before one knows more"),
      .optional("if-not", Wording.kind, "what to say when the answers do not bear it out"),
      .optional(
        "scope", .list(.word(Scope.allCases.map(\.rawValue))),
        "whom it may be about, the usual first"),
    ])

  /// The most questions that go before all others for one concern.
  private static let mostAsked = 5

  init(_ fields: Fields) {
    id = fields.identifier("id")
    place = fields.place(of: "id")
    texts = Texts(
      say: fields.wording("say"), aloud: fields.optionalWording("aloud"),
      before: fields.optionalWording("before"), ifNot: fields.optionalWording("if-not"))
    words = fields.texts("words")
    pointsTo = fields.marks("points-to")
    usual = fields.number("usual")
    usualSource = fields.optionalText("usual-source")
    ask = fields.references("ask", to: .question)
    helps = fields.references("helps", to: .action)
    scopes =
      fields.isWritten("scope") ? fields.texts("scope").compactMap(Scope.init) : Scope.allCases
    if ask.count > Concern.mostAsked {
      fields.log.error(
        at: fields.place(of: "ask"),
        "'ask' names \(ask.count) questions; \(Concern.mostAsked) are the most")
    }
    if pointsTo.values.count(where: { $0 == .word(2) }) > 1 {
      fields.log.error(at: fields.place(of: "points-to"), "only one symptom can have '++' here")
    }
  }
}
