internal import Coaching
internal import Playbooks

/// What is on: its prompt, the commands that fit, and what a line means follow from the case.
enum Screen {
  /// The shell's own prompt, with the conversation that was begun at it.
  case prompt(Conversation?)
  /// One conversation from the command line; the program ends with its result in this format.
  case single(Conversation, ResultStyle)
  /// A plan that is looked back at.
  case lookBack(LookBackScreen)
  /// A room works on a case.
  case exercise(Exercise, Conversation)
  /// A guided example; nothing of it is stored.
  case tour(Tour, Conversation)

  /// The conversation that commands are about; a look back has none.
  var conversation: Conversation? {
    get {
      switch self {
      case .prompt(let conversation): conversation
      case .single(let conversation, _), .exercise(_, let conversation),
        .tour(_, let conversation):
        conversation
      case .lookBack: nil
      }
    }
    set {
      switch (self, newValue) {
      case (.prompt, _): self = .prompt(newValue)
      case (.single(_, let format), .some(let new)): self = .single(new, format)
      case (.exercise(let exercise, _), .some(let new)): self = .exercise(exercise, new)
      case (.tour(let tour, _), .some(let new)): self = .tour(tour, new)
      case (.lookBack, _), (_, nil): break
      }
    }
  }

  /// Where a command is typed here.
  var place: CommandPlace {
    switch self {
    case .prompt, .single: .shell
    case .lookBack: .lookBack
    case .exercise: .exercise
    case .tour: .tour
    }
  }

  /// The session it is about.
  var session: Session? {
    switch self {
    case .lookBack(let screen): screen.session
    case .prompt, .single, .exercise, .tour: conversation?.session
    }
  }

  /// Takes an event that is stored into what is shown.
  mutating func append(_ event: SessionEvent) {
    switch self {
    case .lookBack(var screen):
      screen.session.append(event)
      self = .lookBack(screen)
    case .prompt, .single, .exercise, .tour: conversation?.append(event)
    }
  }

  /// What of a session is shown, and how often it was turned to by then.
  struct Mark: Equatable {
    let session: Session.ID
    let turns: Int
  }

  /// `nil` where there is no session.
  var mark: Mark? {
    switch self {
    case .lookBack(let screen): Mark(session: screen.session.id, turns: screen.turns)
    case .prompt, .single, .exercise, .tour:
      conversation.map { Mark(session: $0.session.id, turns: $0.turns) }
    }
  }

  /// Whether it is of use once more: a plan that stands above is none to go on with.
  var isShownAgain: Bool {
    if case .prompt = self { conversation?.screen != .over } else { true }
  }

  /// The same when what lay upon it is closed; a list of answers would only push away what that came
  /// to.
  var comesBack: Bool {
    if case .prompt = self, conversation?.screen == .review { return false }
    return isShownAgain
  }

  var prompt: String {
    switch self {
    case .prompt(nil): "rapport> "
    case .lookBack: "look-back> "
    case .exercise: "exercise> "
    case .prompt(.some(let conversation)), .single(let conversation, _),
      .tour(_, let conversation):
      switch conversation.screen {
      case .opening(let step): step.prompt
      case .question(let id): "\(id)> "
      case .review: "review> "
      case .over: "rapport> "
      }
    }
  }

  /// Whether it leads on to nothing more, as a tour behind its last step.
  var isThrough: Bool {
    switch self {
    case .tour(let tour, _): tour.isOver
    case .prompt, .single, .lookBack, .exercise: false
    }
  }

  /// Whether tables of a room read what is typed, which must not stay if it is a guess.
  var isRead: Bool {
    switch self {
    case .exercise: true
    case .prompt, .single, .lookBack, .tour: false
    }
  }

  /// A page as it stands here.
  func marked(_ page: Page) -> Page {
    switch self {
    case .exercise(let exercise, _): exercise.marked(page)
    case .prompt, .single, .lookBack, .tour: page
    }
  }

  // MARK: Lines

  /// What a line means here; a tour goes on to its next step.
  mutating func take(_ line: String, isCommand: (String) -> Bool) -> Meaning {
    guard case .tour(var tour, let conversation) = self else {
      return meaning(of: line, isCommand)
    }
    let isAnswer = if case .reply = meaning(of: line, isCommand) { true } else { false }
    let meant = meaning(of: tour.take(line, isAnswer: isAnswer), isCommand)
    self = .tour(tour, conversation)
    return meant
  }

  private func meaning(of line: String, _ isCommand: (String) -> Bool) -> Meaning {
    switch self {
    case .lookBack(let screen): return screen.meaning(of: line, isCommand: isCommand)
    case .exercise:
      let text = line.trimmingWhitespace().droppingSlash
      if text.lowercased() == "b" { return .turnPageBack }
      return text.isEmpty ? .turnPage : .command(text)
    case .prompt, .single, .tour: break
    }
    let meaning = inConversation(line, isCommand)
    if case .command(let text) = meaning { return command(text.droppingSlash, isCommand) }
    return meaning
  }

  private func inConversation(_ line: String, _ isCommand: (String) -> Bool) -> Meaning {
    guard let conversation else { return .command(line) }
    switch conversation.screen {
    case .opening(let step):
      return Meaning(line, at: step, of: conversation, isCommand: isCommand)
    case .question:
      guard let question = conversation.question else { return .command(line) }
      return Meaning(line, for: question, isCommand: isCommand)
    case .review: return Meaning(line, reviewing: conversation.asked)
    case .over: return .command(line)
    }
  }

  /// A note may be typed like a command; a lone letter means something at a question only.
  private func command(_ text: String, _ isCommand: (String) -> Bool) -> Meaning {
    if conversation != nil, let note = Meaning.note(text) { return note }
    let letter = text.trimmingWhitespace()
    guard QuestionKey.isLetter(letter) else { return .command(text) }
    if let question = conversation?.question {
      return Meaning(letter, for: question, isCommand: isCommand)
    }
    return .unclear(
      "There is no question on screen. "
        + (conversation == nil
          ? "\(type: "diagnose") begins a conversation."
          : "\(type: "review") shows your answers, to change any."))
  }
}
