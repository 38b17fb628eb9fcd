internal import Coaching
internal import Playbooks

/// What a typed line means on the screen it was typed on.
enum Meaning: Equatable {
  /// An answer to the question on screen.
  case reply(Reply)
  /// None of the options fits; what would.
  case ownWords(String)
  /// What the opening was told.
  case opened(Opening)
  /// The goal the opening was told; empty if there is none.
  case aimed(String)
  /// Another part of the opening.
  case showOpening(OpeningStep)
  /// The question before.
  case back
  case why
  case note(String, isPrivate: Bool, on: NoteTarget)
  /// An empty line at a question: leave it as it is.
  case keep
  /// An empty line at the review: on to what the answers come to.
  case conclude
  /// Back to a question that was asked.
  case change(Question.ID)
  /// An empty line in an exercise.
  case turnPage
  /// The page before in an exercise.
  case turnPageBack
  /// An answer to what a look back asks.
  case told(String)
  /// What a look back was told last is taken back.
  case takeBack
  /// The words of a command.
  case command(String)
  /// Not understood, with a sentence that says what would be.
  case unclear(String)

  /// What a note is about.
  enum NoteTarget {
    /// The question on screen, or the whole where there is none.
    case screen
    /// The question answered before it.
    case before
  }

  /// The note behind a lone `n` or `p`, or behind `nb` or `pb` for the answer before.
  static func note(_ text: String) -> Meaning? {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let words = String(parts[1]).trimmingWhitespace()
    switch parts[0].lowercased() {
    case "n": return .note(words, isPrivate: false, on: .screen)
    case "p": return .note(words, isPrivate: true, on: .screen)
    case "nb": return .note(words, isPrivate: false, on: .before)
    case "pb": return .note(words, isPrivate: true, on: .before)
    default: return nil
    }
  }
}

extension String {
  /// Without the slash a command may begin with.
  var droppingSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
