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
    guard !sitting.screens.isThrough else { return sitting.leaveAtEnd() }
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
    case .ended: sitting.leaveAtEnd()
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
      try perform(sitting.screens.take(line))
    } catch {
      if givesAway { console.clear() }
      // The question that was voted on stands there again, below what went wrong.
      if hidesHands { sitting.screens.markUnshown() }
      throw error
    }
  }

  private func perform(_ meaning: Meaning) throws {
    let question = sitting.conversation?.question
    switch meaning {
    case .reply(let reply):
      if let question { try sitting.answer(question, reply, for: sitting.viewer) }
    case .ownWords(let text):
      if let question { try sitting.answer(question, inOwnWords: text) }
    case .opened(let opening):
      if case .opening(let step)? = sitting.conversation?.screen {
        try sitting.open(opening, at: step)
      }
    case .aimed(let goal):
      if !goal.isEmpty { try sitting.aim(at: goal) }
      sitting.conversation?.goOn()
    case .showOpening(let step): sitting.conversation?.show(.opening(step))
    case .back:
      if case .opening(let step)? = sitting.conversation?.screen {
        return try sitting.goBack(from: step)
      }
      guard let previous = sitting.conversation?.previous else {
        throw Failure("This is the first question.", .usage)
      }
      sitting.conversation?.show(.question(previous))
    case .why:
      guard let question, let conversation = sitting.conversation else { return }
      sitting.show(.why(question, in: conversation, for: sitting.viewer))
    case .note(let text, let isPrivate, .screen):
      try sitting.keep(note: text, isPrivate: isPrivate, on: question?.id)
    case .note(let text, let isPrivate, .before):
      guard let before = sitting.conversation?.previous else {
        throw Failure("There is no answer before this one.", .usage)
      }
      try sitting.keep(note: text, isPrivate: isPrivate, on: before)
    case .keep:
      try sitting.putToPhones()
      sitting.conversation?.keepAnswer(showsAgain: console.isInteractive)
    case .conclude:
      if sitting.conversation?.returnFromReview() != true { try sitting.conclude() }
    case .change(let id): sitting.conversation?.show(.question(id))
    case .turnPage: sitting.turnPage()
    case .turnPageBack: try sitting.turnPageBack()
    case .told(let text): try sitting.takeLookBack(text)
    case .takeBack: try sitting.undoLookBack()
    case .command(let text): try Runner(sitting).run(typed: text)
    case .unclear(let sentence): throw Failure(sentence, .usage)
    }
  }
}
