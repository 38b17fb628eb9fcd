/// Two answers about the same behaviour that point opposite ways.
package struct Contradiction: Sendable {
  /// One side: a question and the options that count.
  package struct Side: Sendable {
    package let question: Question.ID
    package let options: [AnswerOption.ID]
  }

  package let place: Place
  package let first: Side
  package let second: Side
  package let check: Question.ID?
  package let say: String
}
