package import Playbooks

/// What happens while a room works on a written case.
///
/// Stored sessions outlive programs: names of cases and of their parts stay as they are.
package enum ExerciseEvent: Hashable, Sendable, Codable {
  /// The room begins with a case in this version; the story tells these facts. `tables` is how many
  /// are to guess, if that was said.
  case began(
    file: CaseFile.ID, version: Int, facts: [Question.ID: Reply], tables: Int?)
  /// The room asks a question; no answer if the story does not say.
  case asked(question: Question.ID, answer: Reply?)
  /// A table guesses, or guesses anew.
  case guessed(guess: Guess)
  /// The diagnosis is shown, from all answers of the case.
  case revealed(answers: [Question.ID: Reply])

  /// What it lets the room know; a question the story is silent on counts as skipped.
  var replies: [(question: Question.ID, reply: Reply)] {
    switch self {
    case .began(_, _, let answers, _), .revealed(let answers):
      answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    case .asked(let question, let answer): [(question, answer ?? .skipped)]
    case .guessed: []
    }
  }
}
