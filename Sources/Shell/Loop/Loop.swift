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
    console.completer = { [sitting] in Completion(sitting: sitting).candidates(for: $0) }
    console.onClear = { [sitting] in sitting.showScreenAgain() }
    if case .single? = sitting.screens.top, console.isInteractive {
      sitting.show(.opening(dataFolder: sitting.surroundings.shownDataFolder))
    }
    while isGoingOn { try turn() }
  }

  private var isGoingOn: Bool { !sitting.screens.isOver && !console.hasLostOutput }

  private func turn() throws {
    if case .tour(let tour, _)? = sitting.screens.top, tour.isOver { return sitting.leaveAtEnd() }
    try sitting.showScreen()
    guard isGoingOn, let prompt = sitting.screens.top?.prompt else { return }
    switch try sitting.asker.read(prompt) {
    case .line(let line):
      do {
        try take(line)
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
    let line = guided(line)
    guard let screen = sitting.screens.top else { return }
    do {
      try perform(screen.meaning(of: line))
    } catch {
      // Other tables look at the same screen: a guess that failed is a guess all the same.
      if case .exercise(let exercise, _) = screen, exercise.gives(away: line, to: sitting.viewer) {
        console.clear()
      }
      throw error
    }
  }

  /// In a tour, an empty line stands for the one a step suggests.
  private func guided(_ line: String) -> String {
    guard case .tour(var tour, let conversation)? = sitting.screens.top else { return line }
    let meant = tour.take(line)
    sitting.screens.replaceTop(with: .tour(tour, conversation))
    return meant
  }

  private func perform(_ meaning: Meaning) throws {
    let question = sitting.conversation?.question
    switch meaning {
    case .reply(let reply):
      if let question { try sitting.answer(question, reply, for: sitting.viewer) }
    case .back:
      guard let previous = sitting.conversation?.previous else {
        throw Failure("This is the first question.", .usage)
      }
      sitting.conversation?.show(.question(previous))
    case .why:
      guard let question, let conversation = sitting.conversation else { return }
      sitting.show(.why(question, in: conversation, for: sitting.viewer))
    case .note(let text, let isPrivate):
      try sitting.keep(note: text, isPrivate: isPrivate, on: question?.id)
    case .keep: sitting.conversation?.keepAnswer(showsAgain: console.isInteractive)
    case .conclude: try sitting.conclude()
    case .change(let id): sitting.conversation?.show(.question(id))
    case .turnPage: sitting.turnPage()
    case .told(let text): try sitting.takeLookBack(text)
    case .takeBack: try sitting.undoLookBack()
    case .command(let text): try Runner(sitting).run(typed: text)
    case .unclear(let sentence): throw Failure(sentence, .usage)
    }
  }
}
