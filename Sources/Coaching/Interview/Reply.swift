package import Playbooks

/// What the leader said to one question.
package enum Reply: Hashable, Sendable {
  /// One option, or the ticked ones of a several-of question, in the question's order.
  case options([AnswerOption.ID])
  /// What a room said by a show of hands.
  case tally(Tally)
  /// "I don't know", where the question has no option of its own for it.
  case unsure
  case skipped
  /// None of the options fits; what would have fitted is a note.
  case ownWords

  /// The words it is stored in: option ids, `a=3` for three hands, `unsure`, `skip` or
  /// `own-words`.
  package var words: [String] {
    switch self {
    case .options(let ids): ids.map(\.rawValue)
    case .tally(let tally): tally.words
    case .unsure: ["unsure"]
    case .skipped: ["skip"]
    case .ownWords: ["own-words"]
    }
  }

  package init(words: [String]) {
    switch words {
    case ["unsure"]: self = .unsure
    case ["skip"]: self = .skipped
    case ["own-words"]: self = .ownWords
    default:
      self =
        Tally(words: words).map(Reply.tally)
        ?? .options(words.map { AnswerOption.ID(rawValue: $0) })
    }
  }

  /// "I don't know" to `question`: its own option for it, if there is one.
  package static func unsure(to question: Question) -> Reply {
    question.options.first(where: \.isUnsure).map { .options([$0.id]) } ?? .unsure
  }
}

/// Stored as its words.
extension Reply: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(words: try decoder.singleValueContainer().decode([String].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(words)
  }
}
