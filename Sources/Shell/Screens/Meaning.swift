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
  /// Another part of the opening.
  case showOpening(OpeningStep)
  /// The question before.
  case back
  case why
  case note(String, isPrivate: Bool)
  /// An empty line at a question: leave it as it is.
  case keep
  /// An empty line at the review: on to what the answers come to.
  case conclude
  /// Back to a question that was asked.
  case change(Question.ID)
  /// An empty line in an exercise.
  case turnPage
  /// An answer to what a look back asks.
  case told(String)
  /// What a look back was told last is taken back.
  case takeBack
  /// The words of a command.
  case command(String)
  /// Not understood, with a sentence that says what would be.
  case unclear(String)

  /// The note behind a lone `n` or `p`.
  static func note(_ text: String) -> Meaning? {
    let letter = text.prefix(2).lowercased()
    guard letter == "n " || letter == "p " else { return nil }
    return .note(String(text.dropFirst(2)).trimmingWhitespace(), isPrivate: letter == "p ")
  }
}

extension String {
  /// Without the slash a command may begin with.
  var droppingSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
