internal import Coaching
internal import Playbooks
internal import Reports

/// Guesses that phones send, on their way to the reveal.
extension Sitting {
  /// Asks the phones what they think of the case on screen.
  fileprivate func offerGuesses() throws {
    guard let room = desk.room, room.pulse == nil,
      case .exercise(let exercise, let conversation)? = screens.top,
      !viewer.knowsTheCase
    else { return }
    let library = conversation.library
    let title = exercise.file.title
    let usual = library.firstActions
    let others = library.actions.filter { action in !usual.contains { $0.id == action.id } }
    let choices = { (actions: [Action]) in
      actions.map { GuessSheet.Choice(id: $0.id.rawValue, name: $0.title) }
        .sorted { $0.name < $1.name }
    }
    try scene.requireCounted()
    try room.host.apply { state in
      state.guessSheet?.title == title
        ? nil
        : .guessing(
          GuessSheet(
            round: state.nextRound, title: title,
            symptoms: library.symptoms.map { .init(id: $0.id.rawValue, name: $0.name) },
            usual: choices(usual), others: choices(others)))
    }
  }

  /// Guesses are asked for no more; those that were sent wait for the reveal.
  fileprivate func withdrawGuesses() {
    guard let room = desk.room, room.state.guessSheet != nil else { return }
    let sent = room.state.guessCount
    guard sent == 0 else {
      return say(
        "\(sent.of("guess", "guesses")) of phones \(sent == 1 ? "waits" : "wait") for the reveal; cases play goes on."
      )
    }
    _ = try? room.host.apply(.withdrawn)
  }

  /// Keeps what the phones guessed with the exercise: under the name of a table where one was said,
  /// else under a number that is not the seat's.
  fileprivate func takePhoneGuesses() throws {
    guard let room = desk.room else { return }
    guard room.state.guessSheet != nil else { return }
    let sent = room.state.allGuesses
    var taken = conversation?.session.exercise?.guesses ?? []
    for guess in sent.filter({ !$0.table.isEmpty })
      + sent.filter(\.table.isEmpty).sorted(by: Guess.isBefore)
    {
      let known = taken.first { $0.isOf(guess.table) }?.table
      let name = Guess.freeName(known ?? guess.table, among: taken)
      let named = Guess(table: name, symptoms: guess.symptoms, first: guess.first)
      taken.append(named)
      try record(.exercise(.guessed(guess: named)))
    }
    // Not before they are stored; what comes meanwhile is late.
    try room.host.apply(.withdrawn)
  }
}

/// The case on screen is worked on by phones too.
struct OfferGuesses: Act {
  func act(in sitting: Sitting) throws { try sitting.offerGuesses() }
}

/// What phones guessed is kept with the exercise.
struct TakePhoneGuesses: Act {
  func act(in sitting: Sitting) throws { try sitting.takePhoneGuesses() }
}

/// Guesses are asked for no more, as the exercise is left.
struct WithdrawGuesses: Act {
  func act(in sitting: Sitting) throws { sitting.withdrawGuesses() }
}

extension Guess {
  /// By what was guessed, so that the order tells nothing of who sent it.
  fileprivate static func isBefore(_ one: Guess, _ other: Guess) -> Bool { one.order < other.order }

  private var order: String {
    (symptoms.map { "\($0.symptom)\($0.level)" } + [first?.rawValue ?? ""]).joined(separator: " ")
  }
}
