internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

/// The loop of the shell: show what is due, read a line, do it.
struct Repl {
  private let sitting: Sitting
  /// Characters.
  private static let longestCommand = 4_000

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  /// The shell, from greeting to quit.
  func run(greets: Bool = true) throws {
    prepare()
    if greets { try greet() }
    while isGoingOn { try turn() }
  }

  private var isGoingOn: Bool { !sitting.isDone && !sitting.console.hasLostOutput }

  /// Takes over the console.
  func prepare() {
    sitting.isInShell = true
    sitting.console.completer = { [sitting] in Completion(sitting: sitting).candidates(for: $0) }
    sitting.console.onClear = { [sitting] in sitting.showScreenAgain() }
  }

  /// One conversation from the command line; ends with its result.
  func runConversation(format: ResultFormat) throws {
    prepare()
    sitting.leavesAfterwards = true
    defer { sitting.isInShell = false }
    if sitting.console.isInteractive, sitting.lookingBack == nil {
      sitting.show(.opening(dataFolder: sitting.surroundings.shownDataFolder))
    }
    while isGoingOn {
      try sitting.showScreen(format: format)
      let isRunning = sitting.conversation.map { $0.screen != .over } == true
      guard isRunning || sitting.lookingBack != nil else { return }
      try readLine()
    }
  }

  private func greet() throws {
    guard sitting.console.isInteractive else { return }
    let latest = try storeToGreetWith().flatMap { store in
      (try? store.latest()).flatMap { $0 }.flatMap { try? store.load($0.id) }
    }
    guard !sitting.isDone else { return }
    let unfinished = latest.flatMap { $0.isConcluded || $0.replies.isEmpty ? nil : $0 }
    sitting.show(.opening(dataFolder: sitting.surroundings.shownDataFolder))
    sitting.showDue()
    sitting.show(.invitation(unfinished: unfinished))
  }

  /// The store, if there is one and the person at the terminal opens it.
  private func storeToGreetWith() throws -> SessionStore? {
    do {
      return try sitting.existingStore()
    } catch is StoreError {
      // Told when something is to be stored.
      return nil
    } catch let closed as Closed where closed.reason == .declined {
      sitting.say("It stays closed; a command that needs it asks again.")
      return nil
    } catch let closed as Closed where closed.reason == .left {
      sitting.isDone = true
      return nil
    }
  }

  private func turn() throws {
    try sitting.showScreen(format: .text)
    try readLine()
  }

  private var prompt: String {
    if sitting.exercise != nil { return "exercise> " }
    if sitting.lookingBack != nil { return "look-back> " }
    return switch sitting.conversation?.screen {
    case .question(let id): "\(id)> "
    case .review: "review> "
    case .over, nil: "rapport> "
    }
  }

  // MARK: Reading

  private func readLine() throws {
    switch sitting.nextLine(prompt: prompt) {
    case .line(let line):
      do {
        try take(line)
      } catch {
        try tell(error)
      }
    case .cancelled: break
    case .end:
      if sitting.console.isInteractive { sitting.console.write("\n") }
      if let conversation = sitting.conversation, conversation.screen != .over,
        conversation.isStored, sitting.exercise == nil
      {
        sitting.say("Your answers are stored; rapport sessions resume goes on with them.")
      }
      if sitting.exercise == nil { sitting.tellWhereWorkshopIs() }
      sitting.isDone = true
    case .failed(let reason): throw Failure(reading: reason)
    case .terminated(let signal): throw Terminated(signal: signal)
    }
  }

  /// A person reads the error and goes on; a script stops at it.
  private func tell(_ error: any Error) throws {
    if error is Terminated || error is ScriptFailure { throw error }
    let failure = Failure(error)
    guard sitting.console.isInteractive else {
      throw ScriptFailure(line: sitting.linesRead, failure: failure)
    }
    sitting.tell(failure)
  }

  private func take(_ line: String) throws {
    // A script may say what it is about.
    if !sitting.console.isInteractive, line.hasPrefix("#") { return }
    if sitting.exercise != nil { return try takeInExercise(line) }
    if let screen = sitting.lookingBack { return try takeLookBack(line, screen) }
    switch sitting.conversation?.screen {
    case .question: try takeAnswer(line)
    case .review: try takeReview(line)
    case .over, nil: try command(line)
    }
  }

  private func takeAnswer(_ line: String) throws {
    guard let conversation = sitting.conversation, let question = conversation.question else {
      return
    }
    switch QuestionInput(line, for: question, isCommand: CommandWords.isCommand) {
    case .reply(let reply): try sitting.answer(question, reply)
    case .back:
      guard let previous = conversation.previous else {
        throw Failure("This is the first question.", .usage)
      }
      sitting.conversation?.show(.question(previous))
    case .why: sitting.show(.why(question, in: conversation, showsKnown: !sitting.isHiding))
    case .note(let text, let isPrivate):
      try sitting.keep(note: text, isPrivate: isPrivate, on: question.id)
    case .keep: leave(question)
    case .command(let text): try command(text)
    case .unclear(let sentence): throw Failure(sentence, .usage)
    }
  }

  /// An empty line: an answered question stays as it is, an open one is shown again.
  private func leave(_ question: Question) {
    guard let conversation = sitting.conversation, conversation.answers.isAnswered(question.id)
    else {
      sitting.conversation?.isFresh = sitting.console.isInteractive
      return
    }
    if conversation.next == nil, !conversation.isReflecting {
      sitting.conversation?.show(.review)
    } else if let following = conversation.following {
      sitting.conversation?.show(.question(following))
    } else {
      sitting.conversation?.goOn()
    }
  }

  /// An empty line turns the page; all else is a command.
  private func takeInExercise(_ line: String) throws {
    let text = line.trimmingWhitespace().droppingSlash
    guard !text.isEmpty else { return sitting.turnPage() }
    do {
      try run(text)
    } catch {
      // A guess that failed is a guess all the same, and other tables look at the same screen.
      let isOpen = sitting.conversation?.session.exercise?.isRevealed == false
      if isOpen, GuessCommand.isMeant(by: text) { sitting.console.clear() }
      throw error
    }
  }

  private func takeReview(_ line: String) throws {
    guard let conversation = sitting.conversation else { return }
    switch ReviewInput(line, asked: conversation.asked) {
    case .conclude: try sitting.conclude()
    case .change(let id): sitting.conversation?.show(.question(id))
    case .command(let text): try command(text)
    case .unclear(let sentence): throw Failure(sentence, .usage)
    }
  }

  /// Where words are asked for, all but `b` and `/command` are words.
  private func takeLookBack(_ line: String, _ screen: LookBackScreen) throws {
    let text = line.trimmingWhitespace()
    let first = text.split(separator: " ").first.map(String.init) ?? ""
    if text.lowercased() == "quit" { return try command("quit") }
    if text.lowercased() == "b" {
      try sitting.undoLookBack()
    } else if text.hasPrefix("/") || (!screen.takesWords && CommandWords.isCommand(first)) {
      try command(text)
    } else {
      try sitting.takeLookBack(text)
    }
  }

  // MARK: Commands

  private func command(_ line: String) throws {
    let text = line.droppingSlash
    if let conversation = sitting.conversation, let note = QuestionInput.note(text) {
      let question = conversation.question?.id
      return try sitting.keep(note: note.text, isPrivate: note.isPrivate, on: question)
    }
    guard !QuestionKey.isLetter(text.trimmingWhitespace()) else {
      throw Failure(
        "There is no question on screen. "
          + (sitting.conversation == nil
            ? "diagnose begins a conversation." : "review shows your answers, to change any."),
        .usage)
    }
    try run(text)
  }

  private func run(_ text: String) throws {
    guard text.count <= Repl.longestCommand else {
      throw Failure("That line is too long to be a command.", .usage)
    }
    let words = TypedLine.words(of: text).map(sitting.surroundings.expanded)
    guard !words.isEmpty else { return }
    guard var command = try CommandRunner.parse(words, sitting.root, in: sitting) else { return }
    try sitting.requireRevealed(for: command)
    if !command.isConfidential, sitting.conversation?.isStored != false {
      sitting.console.remember(text.trimmingWhitespace())
    }
    try sitting.use(folders: command.shared.folders)
    try command.run(in: sitting)
  }
}

extension String {
  /// Without the slash a command may begin with.
  fileprivate var droppingSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
