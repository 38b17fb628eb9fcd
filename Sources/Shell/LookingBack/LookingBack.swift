internal import Coaching
internal import Playbooks
internal import Reports
internal import Sessions

/// The conversation that looks back at a plan (R11, R24, R30 to R32).
extension Sitting {
  /// Begins to look back at a plan, or goes on where that stopped.
  func lookBack(at session: Session, early: Bool) throws {
    var session = session
    if let again = session.commitments.lookBacks.last?.again,
      let unfinished = try? storedSession(again), !unfinished.isConcluded
    {
      return try resume(unfinished)
    }
    try viewer.looking(at: session).require(.conclusion)
    if session.commitments.running == nil {
      guard let next = session.commitments.nextLookBack,
        let stage = session.commitments.stage(on: today)
      else {
        throw Failure(
          "All three looks back at this plan are done. diagnose begins a new conversation.", .usage)
      }
      guard early || next.on.advanced(by: -LookBack.grace) <= today else {
        throw Failure(
          "It is early: the next look back is due on \(Words.day(next.on)). review \(session.id) --early "
            + "begins it now.", .usage)
      }
      try note(.lookedBack(stage, on: today), in: &session)
    }
    screens.push(.lookBack(LookBackScreen(session)))
  }

  /// Shows what a look back asks; once nothing is left to ask, what it comes to.
  ///
  /// - Returns: Whether it is over, and closed.
  func show(_ screen: LookBackScreen) throws -> Bool {
    let earlier = try conclusion(of: screen.session, for: viewer)
    guard let step = screen.step else {
      screens.pop()
      if let outcome = Outcome(screen.session.commitments, earlier, [:], today: today) {
        show(.outcome(outcome, today: today, for: viewer, commandsBeginWith: commandPrefix))
      }
      return true
    }
    screens.markShown()
    show(
      .lookBack(
        step, screen.session, try library(), questions: KeyQuestions(earlier), for: viewer))
    return false
  }

  /// Changes the look back on screen.
  private func update(_ change: (inout LookBackScreen) throws -> Void) rethrows {
    guard case .lookBack(var screen)? = screens.top else { return }
    try change(&screen)
    screens.replaceTop(with: .lookBack(screen))
  }

  /// What questions that were asked again come to; `nil` if a session asks none again, or the plan
  /// they are about is gone.
  func lookBackPages(
    of session: Session, _ conclusion: Conclusion, for viewer: Viewer
  ) throws -> [Page]? {
    guard let id = session.follows, let earlier = try? storedSession(id) else { return nil }
    let before = try self.conclusion(of: earlier, for: viewer)
    let comparison = Comparison(
      Snapshot(earlier, on: day(of: earlier), before.diagnosis),
      Snapshot(session, on: day(of: session), conclusion.diagnosis))
    let movements = comparison.entries.map { ($0.symptom.id, $0.change.call.direction) }
    let outcome = Outcome(
      earlier.commitments, before, Dictionary(movements, uniquingKeysWith: { a, _ in a }),
      today: today)
    return [page(of: comparison, for: viewer)]
      + [
        outcome.map {
          Page.outcome($0, today: today, for: viewer, commandsBeginWith: commandPrefix)
        }
      ]
      .compactMap(\.self)
  }

  /// Takes an answer to what the look back asks.
  func takeLookBack(_ line: String) throws {
    guard case .lookBack(var screen)? = screens.top else { return }
    if screen.step == .again {
      let isWanted = try LookBackScreen.choice(line.trimmingWhitespace(), [true, false]) {
        LookBackScreen.words(ifAskedAgain: $0)
      }
      return isWanted ? try askAgain(screen.session) : try tell(.askedAgain(session: nil))
    }
    let change = try screen.take(line, on: today)
    screen.turns += 1
    screens.replaceTop(with: .lookBack(screen))
    if let change { try tell(change) }
  }

  /// Takes back what a look back was told last.
  ///
  /// - Returns: Whether there is a look back on screen.
  @discardableResult
  func undoLookBack() throws -> Bool {
    guard case .lookBack(let screen)? = screens.top else { return false }
    if screen.half == nil {
      guard screen.session.commitments.running?.isUntold == false else {
        throw Failure("This is the first question.", .usage)
      }
      var session = screen.session
      try note(.undone, in: &session)
    }
    update {
      $0.half = nil
      $0.turns += 1
    }
    return true
  }

  private func tell(_ change: CommitmentChange) throws {
    guard case .lookBack(let screen)? = screens.top else { return }
    var session = screen.session
    do {
      try note(try screened(change), in: &session)
    } catch let error as StoreError where Sitting.staysAsItIs(error) {
      // What is asked here would not be kept.
      screens.pop()
      throw error
    }
    update { $0.turns += 1 }
  }

  /// Free words that are about something that needs other help are not stored.
  private func screened(_ change: CommitmentChange) throws -> CommitmentChange {
    switch change {
    case .moved(let action, let status, let because, let on):
      .moved(action, status, because: try screened(because), on: on)
    case .read(let name, let reading):
      .read(name, Reading(try screened(reading.text), reading.direction, on: reading.on))
    default: change
    }
  }

  /// Begins a session that asks the key questions again.
  private func askAgain(_ earlier: Session) throws {
    guard try leavesUnsaved() else { return }
    var earlier = earlier
    let library = try desk.library()
    let questions = KeyQuestions(try conclusion(of: earlier, for: viewer)).questions.map(\.id)
    let context = library.questions.filter { $0.kind == .context }
      .compactMap { question in
        earlier.replies[question.id].map { SessionEvent.Change.replied(question.id, $0) }
      }
    let labels: [SessionEvent.Change] =
      earlier.labels.isEmpty ? [] : [.labelled(earlier.labels)]
    let conversation = try begun(
      on: library, limit: Interview.usualLimit,
      after: [.follows(session: earlier.id, questions: questions)] + labels + context)
    try note(.askedAgain(session: conversation.session.id), in: &earlier)
    screens.enter(conversation)
  }
}

extension Change.Call {
  /// As a look back takes it.
  fileprivate var direction: Reading.Direction {
    switch self {
    case .better: .better
    case .worse: .worse
    case .withinNoise: .same
    case .tooLittleAsked: .unclear
    }
  }
}

extension LookBack {
  /// Days before its day from which a look back may begin.
  static let grace = 3
}
