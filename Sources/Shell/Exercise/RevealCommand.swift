internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct RevealCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal",
    abstract: "Show a case's diagnosis beside the guesses, or what is hidden.",
    discussion: """
      In an exercise once all tables have guessed. Afterwards how, whynot, whatif and sensitivity explain it, and reveal \
      shows the pages again. Examples:
        reveal
        reveal --anyway
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.always(.hands, .conclusion, .solution)

  @Flag(help: "Also if tables have not guessed.")
  var anyway = false

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    if try sitting.countPhones(for: viewer) { return }
    if try sitting.showHidden() { return }
    if try sitting.takesQuestionBack() { return }
    let file = try sitting.playing().exercise.file
    if !viewer.knowsTheCase {
      if !anyway { try requireGuesses(in: sitting) }
      try sitting.takePhoneGuesses()
      try sitting.record(.exercise(.revealed(answers: file.replies)))
    }
    try sitting.projectReveal()
  }

  private func requireGuesses(in sitting: Sitting) throws {
    let guessed = sitting.guessed(try sitting.playing().state)
    guard !guessed.isComplete else { return }
    throw Failure(
      "\(guessed.words) guess TABLE keeps a guess; reveal --anyway shows the diagnosis all the same.",
      .usage)
  }
}

extension Sitting {
  /// Shows the pages of a case that is revealed.
  func projectReveal(at page: Int = 1) throws {
    let (exercise, conversation, state) = try playing()
    let library = conversation.library
    // What the room knew: the facts, and what it asked.
    let known = conversation.session.replies.filter { id, _ in
      library[id]?.kind == .context || state.asked.contains(id)
    }
    let before = Conclusion(Answers(known, in: library), today: today)
    let after = Conclusion(exercise.file.answers(in: library), today: today)
    project(Reveal(exercise.file, state, after, fromAsked: before).pages, at: page)
  }

  /// Ends hiding, and shows what was hidden: how hands fell, and the conclusion if it is reached.
  ///
  /// - Returns: Whether anything was hidden.
  fileprivate func showHidden() throws -> Bool {
    guard !viewer.sees(.hands) else { return false }
    screens.hide(false)
    try record(.hidden(false))
    try desk.room?.host.apply(.revealed)
    guard let conversation else {
      say("Nothing is hidden any more.")
      return true
    }
    let (session, viewer) = (conversation.session, viewer)
    let spread = try viewer.spread(of: session, in: conversation.library)
    if !spread.questions.isEmpty {
      show(.spread(spread, isOver: session.isConcluded, leavesRoom: false, for: viewer))
    }
    if conversation.screen == .over || spread.questions.isEmpty { showScreenAgain() }
    return true
  }
}
