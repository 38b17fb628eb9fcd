internal import Coaching
internal import Playbooks

/// Guesses that phones send, on their way to the reveal.
extension Sitting {
  /// Asks the phones what they think of the case on screen.
  func offerGuesses() throws {
    guard let room = desk.room, case .exercise(let exercise, let conversation)? = screens.top,
      !viewer.knowsTheCase
    else { return }
    let library = conversation.library
    let title = exercise.file.title
    try room.host.apply { state in
      state.guessSheet?.title == title
        ? nil
        : .guessing(
          GuessSheet(
            round: state.nextRound, title: title,
            symptoms: library.symptoms.map { .init(id: $0.id.rawValue, name: $0.name) },
            actions: library.actions.map { .init(id: $0.id.rawValue, name: $0.title) }
              .sorted { $0.name < $1.name }))
    }
  }

  /// Keeps what the phones guessed with the exercise: under the name of a table where one was said,
  /// else under a number that is not the seat's.
  func takePhoneGuesses() throws {
    guard let room = desk.room, room.state.guessSheet != nil else { return }
    let all = room.state.allGuesses
    for guess in all where !guess.table.isEmpty { try record(.exercise(.guessed(guess: guess))) }
    let unnamed = all.filter(\.table.isEmpty).sorted { $0.order < $1.order }
    for (index, guess) in unnamed.enumerated() {
      let named = Guess(table: "phone \(index + 1)", symptoms: guess.symptoms, first: guess.first)
      try record(.exercise(.guessed(guess: named)))
    }
    try room.host.apply(.withdrawn)
  }
}

extension Guess {
  /// By what was guessed, so that the order tells nothing of who sent it.
  fileprivate var order: String {
    (symptoms.map { "\($0.symptom)\($0.level)" } + [first?.rawValue ?? ""]).joined(separator: " ")
  }
}
