/// How a talk may go, to try out before it: an opening, three ways the other side may take it, and a
/// question to end with.
package struct Rehearsal: Sendable {
  /// How the other side takes it.
  package enum Turn: String, CaseIterable, Sendable {
    case relieved, silent, hurt
  }

  /// One way it may go.
  package struct Reply: Sendable {
    /// What the other side says or does.
    package let they: String
    /// What to say next.
    package let say: String
    /// What to leave, and why.
    package let leave: String
  }

  /// Whom the leader talks with; reads after "You talk with".
  package let other: String
  package let open: String
  package let replies: [Turn: Reply]
  /// Leaves the last word with the other side.
  package let end: String

  package subscript(turn: Turn) -> Reply? { replies[turn] }
}

extension Rehearsal {
  static let shape = Shape(
    "'rehearse'",
    [
      .required("other", .text, "whom the leader talks with; reads after \"You talk with\""),
      .required("open", .text, "the first sentences, as they are said"),
    ]
      + Turn.allCases.map { .required($0.rawValue, .group(replyShape), $0.meaning) } + [
        .required("end", .text, "a question to end with; it leaves the last word to the other side")
      ])

  private static let replyShape = Shape(
    "a way it may go",
    [
      .required("they", .text, "what the other side says or does"),
      .required("say", .text, "what to say next"),
      .required("leave", .text, "what to leave, and why"),
    ])

  init(_ fields: Fields) {
    other = fields.text("other")
    open = fields.text("open")
    replies = Dictionary(
      Turn.allCases.compactMap { turn in
        fields.group(turn.rawValue, as: Rehearsal.replyShape).map {
          (turn, Reply(they: $0.text("they"), say: $0.text("say"), leave: $0.text("leave")))
        }
      }, uniquingKeysWith: { first, _ in first })
    end = fields.text("end")
    if fields.isWhole("end"), !end.hasSuffix("?") {
      fields.log.error(at: fields.place(of: "end"), "'end' wants a question, with ? behind it")
    }
  }
}

extension Rehearsal.Turn {
  fileprivate var meaning: String {
    switch self {
    case .relieved: "the other side takes it well"
    case .silent: "the other side says little or nothing"
    case .hurt: "the other side is hurt or angry"
    }
  }
}
