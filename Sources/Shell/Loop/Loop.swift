internal import Coaching
internal import Playbooks

/// The loop of the program: show the screen on top, read a line, do what it means.
struct Loop {
  private let sitting: Sitting

  private var console: any Console { sitting.console }

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  /// Runs until the last screen is closed; does nothing if no command opened one.
  func run() throws {
    guard isGoingOn else { return }
    console.completer = { [sitting] in
      sitting.noticeSharedScreen()
      return Completion(sitting: sitting).candidates(for: $0)
    }
    console.onClear = { [sitting] in
      sitting.noticeSharedScreen()
      sitting.showScreenAgain()
    }
    sitting.showOpening()
    while isGoingOn { try turn() }
  }

  private var isGoingOn: Bool { !sitting.screens.isOver && !console.hasLostOutput }

  private func turn() throws {
    guard !sitting.screens.isThrough else { return try sitting.leaveAtEnd() }
    do {
      try sitting.showScreen()
    } catch {
      guard console.isInteractive else { throw error }
      try tell(error)
    }
    guard isGoingOn else { return }
    switch try sitting.asker.read(sitting.screens.prompt) {
    case .line(let line):
      do {
        try take(line)
        try sitting.rememberWall()
      } catch {
        try tell(error)
      }
    case .cancelled: break
    case .ended: try sitting.leaveAtEnd()
    }
  }

  /// A person reads the error and goes on; a script stops at it.
  private func tell(_ error: any Error) throws {
    if error is Terminated || error is Unreadable { throw error }
    let failure = Failure(error)
    guard console.isInteractive else {
      throw ScriptFailure(line: sitting.asker.linesRead, failure: failure)
    }
    console.tell(failure)
  }

  // MARK: Lines

  private func take(_ line: String) throws {
    // A script may say what it is about.
    if !console.isInteractive, line.hasPrefix("#") { return }
    sitting.noticeSharedScreen()
    let hidesHands = sitting.screens.hides(handsIn: line)
    if hidesHands { console.clear() }
    // Other tables look at the same screen: a guess that failed is a guess all the same.
    let givesAway = sitting.screens.gives(away: line)
    do {
      try perform(sitting.screens.take(line, isCommand: sitting.desk.vocabulary.isCommand))
    } catch {
      if givesAway { console.clear() }
      // The question that was voted on stands there again, below what went wrong.
      if hidesHands { sitting.screens.markUnshown() }
      throw error
    }
  }

  private func perform(_ meaning: Meaning) throws {
    if case .command(let text) = meaning { return try Runner(sitting).run(typed: text) }
    try sitting.perform(sitting.scene.steps(for: meaning))
  }
}

extension Screens {
  /// Whether a line must not stay where others read it.
  fileprivate func gives(away line: String) -> Bool {
    top?.isRead == true && !viewer.knowsTheCase && GuessCommand.isMeant(by: line)
  }

  /// Whether a line holds hands that are to stay hidden.
  fileprivate func hides(handsIn line: String) -> Bool {
    !viewer.sees(.hands) && TallyCommand.isMeant(by: line)
  }
}
