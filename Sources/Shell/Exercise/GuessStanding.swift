internal import Coaching
internal import Reports

/// Who has guessed so far, at the prompt or by phone, and nothing of what.
struct GuessStanding {
  /// Each table once, with how many guesses came for it.
  private var tables: [(name: String, guesses: Int)] = []
  /// Guesses of phones that belong to no table.
  private var loose = 0
  /// How many tables are to guess, if that was said.
  private let expected: Int?

  init(_ state: ExerciseState, phones: [Guess] = []) {
    self.init(state.guesses + phones, of: state.tables)
  }

  init(_ guesses: [Guess], of tables: Int?) {
    expected = tables
    for guess in guesses {
      if guess.table.isEmpty {
        loose += 1
      } else if let index = self.tables.firstIndex(where: { guess.isOf($0.name) }) {
        self.tables[index].guesses += 1
      } else {
        self.tables.append((guess.table, 1))
      }
    }
  }

  /// Whether nobody is waited for.
  var isComplete: Bool {
    expected.map { tables.count >= $0 } ?? (!tables.isEmpty || loose > 0)
  }

  var words: String {
    let names = tables.map { $0.guesses == 1 ? $0.name : "\($0.name) (\($0.guesses) guesses)" }
    let count = expected.map { "\(tables.count) of \($0.of("table"))" }
    let guessed =
      tables.isEmpty
      ? "No table has guessed yet."
      : "\(count ?? tables.count.of("table")) guessed: \(names.joined(separator: ", "))."
    let others = loose == 0 ? "" : " \(loose.of("guess", "guesses")) came without a table."
    return guessed + others
  }
}

extension Scene {
  /// Who has guessed in the exercise on screen, with what waits on the phones.
  func guessed(_ state: ExerciseState) -> GuessStanding {
    let phones = conversation.flatMap { desk.room?.state.guesses(in: $0.session.id) }
    return GuessStanding(state, phones: phones ?? [])
  }
}
