/// For whom a report is written.
package enum ReportReader: Sendable, Equatable {
  /// The leader it is about: no notes at all, and the words typed at the beginning only if wished.
  case client(withWords: Bool)
  /// The one who asks: with notes and cues, and with these parts besides.
  case coach(Set<CoachPart>)

  /// What stands in a coach's report only if wished.
  package enum CoachPart: Sendable {
    case privateNotes
    /// The words typed at the beginning.
    case words
    /// Every answer.
    case answers
  }

  /// Whether the sentence typed at the beginning may stand there; it is a private note.
  var seesWords: Bool {
    switch self {
    case .client(let withWords): withWords
    case .coach(let parts): !parts.isDisjoint(with: [.privateNotes, .words])
    }
  }

  var isClient: Bool {
    if case .client = self { true } else { false }
  }
}
