package import Playbooks

/// What an exercise has come to; built by nothing but its events.
package struct ExerciseState: Sendable, Equatable {
  package let file: CaseFile.ID
  package let version: Int
  /// How many tables are to guess, if that was said.
  package let tables: Int?
  /// The questions the room asked, in order.
  package private(set) var asked: [Question.ID] = []
  /// Those of them the story does not answer.
  package private(set) var unanswered: Set<Question.ID> = []
  /// The latest guess of each table, in the order the tables first guessed.
  package private(set) var guesses: [Guess] = []
  private(set) var isRevealed = false

  /// - Returns: `nil` as long as no exercise began.
  init?(_ before: ExerciseState?, after event: ExerciseEvent) {
    if case .began(let file, let version, _, let tables) = event {
      (self.file, self.version, self.tables) = (file, version, tables)
      return
    }
    guard let before else { return nil }
    self = before
    switch event {
    case .began: break
    case .asked(let question, let answer):
      if !asked.contains(question) { asked.append(question) }
      if answer == nil { unanswered.insert(question) }
    case .guessed(let guess):
      if let index = guesses.firstIndex(where: { $0.isOf(guess.table) }) {
        guesses[index] = guess
      } else {
        guesses.append(guess)
      }
    case .revealed: isRevealed = true
    }
  }

  /// Whether anything was asked or guessed yet.
  package var hasAnything: Bool { !asked.isEmpty || !guesses.isEmpty }
}
