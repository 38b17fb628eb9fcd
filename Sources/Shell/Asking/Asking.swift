/// Something that is asked of a person besides the questions of a conversation: what is shown, and
/// what a line makes of it.
///
/// A value without a console; ``Asker`` shows it, reads, and settles what is no line.
protocol Asking {
  associatedtype Answer

  /// What to know before typing; `nil` where the prompt says it all.
  var page: Page? { get }
  var prompt: String { get }
  /// Whether its page stands alone on the screen, as lists do that a room reads.
  var standsAlone: Bool { get }
  /// Whether what is typed stays unseen.
  var isSecret: Bool { get }

  /// - Throws: ``Refusal`` that says what would be understood; a person is asked again.
  mutating func take(_ line: String) throws -> Taken<Answer>
}

extension Asking {
  var page: Page? { nil }
  var standsAlone: Bool { false }
  var isSecret: Bool { false }
}

/// What a line comes to where something is asked.
enum Taken<Answer> {
  case answer(Answer)
  /// There is more to ask; ``Asking/page`` and ``Asking/prompt`` are the next question's.
  case more
  /// The person wants no more of it.
  case brokenOff
}

/// How something that was asked ended.
enum Asked<Answer> {
  case answer(Answer)
  /// An empty line or the like broke it off.
  case brokenOff
  /// Ctrl-C: nothing was said.
  case cancelled
  /// Ctrl-D, or the end of the input.
  case ended
  /// What is to stay unseen can be typed nowhere.
  case nobody

  /// The answer, if there is one.
  var answer: Answer? {
    if case .answer(let answer) = self { answer } else { nil }
  }
}
