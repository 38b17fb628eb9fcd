internal import Coaching
internal import Playbooks

/// The conversation that looks back at a plan (R11, R24, R30 to R32).
extension Scene {
  /// Begins to look back at a plan, or goes on where that stopped.
  func lookingBack(at session: Session, early: Bool) throws -> [Step] {
    guard screens.isStored(session.id) != false else { throw LookBackRefusal.notStored }
    if let again = session.commitments.lookBacks.last?.again,
      let unfinished = try ifStored(again), !unfinished.isConcluded
    {
      return leavingUnsaved([.resume(unfinished)])
    }
    try viewer.looking(at: session).require(.conclusion)
    if session.commitments.halfTold != nil {
      return [.open(.lookBack(LookBackScreen(session)))]
    }
    guard let next = session.commitments.nextLookBack,
      let stage = session.commitments.stage(on: today)
    else { throw LookBackRefusal.allDone }
    guard early || next.on.advanced(by: -LookBack.grace) <= today else {
      throw LookBackRefusal.early(next.on, session.id)
    }
    return [
      .note(.commitment(.lookedBack(stage, on: today)), session),
      .then { [.open(.lookBack(LookBackScreen(try $0.session(session.id))))] },
    ]
  }

  /// An answer to what the look back on screen asks.
  func tellingLookBack(_ line: String) throws -> [Step] {
    guard case .lookBack(var screen)? = screens.top else { return [] }
    if screen.asked == .again {
      let isWanted = try LookBackScreen.choice(line.trimmingWhitespace(), [true, false]) {
        LookBackScreen.words(ifAskedAgain: $0)
      }
      return isWanted
        ? try askingAgain(screen.session) : telling(.askedAgain(session: nil), at: screen)
    }
    // The half that waits stays until all is stored.
    switch try screen.take(line, on: today) {
    case .moved(let action, let status, let because, let day)?:
      return try screening(because) { [screen] kept in
        telling(.moved(action, status, because: kept, on: day), at: screen)
      }
    case .read(let name, let reading)?:
      return try screening(reading.text) { [screen] kept in
        telling(.read(name, Reading(kept, reading.direction, on: reading.on)), at: screen)
      }
    case let change?: return telling(change, at: screen)
    case nil:
      screen.turns += 1
      return [.replace(.lookBack(screen))]
    }
  }

  /// What keeps what was typed last, where the look back is left before its second half.
  func keepingHalf() throws -> [Step] {
    guard case .lookBack(let screen)? = screens.top else { return [] }
    switch screen.half {
    case .because(let commitment, let status)?:
      return telling(.moved(commitment.action, status, because: "", on: today), at: screen)
    case .direction(let commitment, let seen)?:
      return try screening(seen) { kept in
        telling(
          .read(commitment.action.rawValue, Reading(kept, .unclear, on: today)), at: screen)
          + [.say("What you saw is kept, without how it compares with before.")]
      }
    case .status?, .reading?, .measure?, .again?, nil: return []
    }
  }

  /// Stores what was told, and turns to what is asked next.
  private func telling(_ change: CommitmentChange, at screen: LookBackScreen) -> [Step] {
    let session = screen.session
    var steps: [Step] = []
    // Left open over midnight, it begins on the day on which the first thing is said.
    if let running = session.commitments.running, running.isPeek, running.on != today {
      steps.append(.note(.commitment(.lookedBack(running.stage, on: today)), session))
    }
    return steps + [.then { [.note(.commitment(change), try $0.session(session.id))] }]
      + LookBackScreen.turning
  }

  /// Takes back what the look back on screen was told last.
  func takingBackLookBack() throws -> [Step] {
    guard case .lookBack(let screen)? = screens.top else { return [] }
    guard screen.half == nil else {
      return LookBackScreen.turning + [.say("What you typed last was not kept yet; say it again.")]
    }
    guard screen.session.commitments.running?.isUntold == false else {
      throw AnsweringRefusal.firstQuestion
    }
    return [.note(.undone, screen.session)] + LookBackScreen.turning
      + [.say("What you said last is taken back; \(type: "/redo") brings it back.")]
  }

  /// Brings back what was taken back in the look back on screen.
  func bringingBackLookBack() throws -> [Step] {
    guard case .lookBack(let screen)? = screens.top else { return [] }
    guard case .commitment? = screen.session.redoable else { throw AnsweringRefusal.nothingToRedo }
    return [.note(.redone, screen.session)] + LookBackScreen.turning
  }

  /// Begins a session that asks the key questions again.
  private func askingAgain(_ earlier: Session) throws -> [Step] {
    let library = try desk.library()
    let questions = KeyQuestions(try conclusion(of: earlier)).questions.map(\.id)
    let context = library.questions.filter { $0.kind == .context }
      .compactMap { question in
        earlier.replies[question.id].map { SessionEvent.Change.replied(question.id, $0) }
      }
    let labels: [SessionEvent.Change] =
      earlier.labels.isEmpty ? [] : [.labelled(earlier.labels)]
    let changes = [.follows(session: earlier.id, questions: questions)] + labels + context
    let again = desk.surroundings.makeID()
    // The plan first: where another window has changed it since, nothing is begun.
    return leavingUnsaved([
      .note(.commitment(.askedAgain(session: again)), earlier),
      .begin(Beginning(library: library, id: again, changes: changes)),
    ])
  }
}

extension LookBackScreen {
  /// Turns to what is asked now.
  fileprivate static var turning: [Step] {
    [
      .then { scene in
        guard case .lookBack(var screen)? = scene.screens.top else { return [] }
        screen.half = nil
        screen.turns += 1
        return [.replace(.lookBack(screen))]
      }
    ]
  }
}

extension LookBack {
  /// Days before its day from which a look back may begin.
  static let grace = 3
}
