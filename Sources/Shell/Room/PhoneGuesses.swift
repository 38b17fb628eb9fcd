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
    let session = conversation.session.id
    try room.host.apply { [scene] state in
      try scene.requireCounted(in: state)
      let sheet = state.guessSheet ?? state.waitingSheet
      guard sheet?.session != session else { return nil }
      try scene.requireGuessesKept(besides: session, in: state)
      return .guessing(
        GuessSheet(
          round: state.nextRound, session: session, file: exercise.file.id, title: title,
          symptoms: library.symptoms.map { .init(id: $0.id.rawValue, name: $0.name) },
          usual: choices(usual), others: choices(others)))
    }
  }

  /// Guesses are asked for no more if none was sent; else they wait for the reveal.
  fileprivate func withdrawGuesses() {
    guard let room = desk.room, let sheet = room.state.guessSheet else { return }
    do {
      try room.host.apply { $0.guessCount == 0 ? .withdrawn : nil }
    } catch {
      // It can be left all the same.
      console.tell(Failure(error))
    }
    let sent = room.state.guessCount
    guard sent > 0 else { return }
    say(
      "\(sent.of("guess", "guesses")) of phones \(sent == 1 ? "waits" : "wait") for the reveal; "
        + "\(type: "cases play \(sheet.file)") goes on."
    )
  }

  /// Keeps what the phones guessed with the exercise: under the name of a table where one was said,
  /// else under a number that is not the seat's.
  ///
  /// Where that was broken off before, each of them is kept once all the same.
  fileprivate func takePhoneGuesses() throws {
    guard let room = desk.room, let session = conversation?.session else { return }
    let closed = try room.host.apply {
      $0.guessSheet?.session == session.id ? .guessesClosed : nil
    }
    let sent = room.state.guesses(in: session.id)
    guard closed != nil || !sent.isEmpty else { return }
    var taken = session.exercise?.guesses ?? []
    var kept = closed == nil ? taken : []
    for guess in sent.filter({ !$0.table.isEmpty })
      + sent.filter(\.table.isEmpty).sorted(by: Guess.isBefore)
    {
      if let index = kept.firstIndex(where: guess.isKept(as:)) {
        kept.remove(at: index)
        continue
      }
      let known = taken.first { $0.isOf(guess.table) }?.table
      let name = Guess.freeName(known ?? guess.table, among: taken)
      let named = Guess(table: name, symptoms: guess.symptoms, first: guess.first)
      taken.append(named)
      try record(.exercise(.guessed(guess: named)))
    }
    // Not before they are stored.
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

extension Scene {
  /// - Throws: ``HandsRefusal`` if guesses of phones that belong to another exercise would be lost.
  func requireGuessesKept(besides session: Session.ID? = nil, in state: RoomState? = nil) throws {
    guard let state = state ?? desk.room?.state, let sheet = state.waitingSheet,
      sheet.session != session, isKept(sheet.session)
    else { return }
    throw HandsRefusal.guessesWaiting(
      state.guessCount, sheet, leavesExercise: screens.place == .exercise)
  }
}

extension Guess {
  /// By what was guessed, so that the order tells nothing of who sent it.
  fileprivate static func isBefore(_ one: Guess, _ other: Guess) -> Bool { one.order < other.order }

  /// Whether this is what was kept of it, as a table's or as a phone's.
  fileprivate func isKept(as other: Guess) -> Bool {
    other.symptoms == symptoms && other.first == first
      && (other.isOf(table) || other.isOneMore(of: table))
  }

  private var order: String {
    (symptoms.map { "\($0.symptom)\($0.level)" } + [first?.rawValue ?? ""]).joined(separator: " ")
  }
}
