internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct RevealCommand: RapportCommand {
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
    let (_, conversation, state) = try sitting.playing()
    let before = Conclusion(
      asked(conversation.session, state, conversation.library), today: sitting.today)
    let after = Conclusion(file.answers(in: conversation.library), today: sitting.today)
    sitting.project(Reveal(file, state, after, fromAsked: before).pages)
  }

  private func requireGuesses(in sitting: Sitting) throws {
    let state = try sitting.playing().state
    let sent = sitting.desk.room?.state.guessCount ?? 0
    let missing = state.missing ?? (state.guesses.isEmpty ? 1 : 0)
    guard missing > sent else { return }
    throw Failure(
      "\(Page.guessed(state)) guess TABLE keeps a guess; reveal --anyway shows the diagnosis all the same.",
      .usage)
  }

  /// What the room knew: the facts, and what it asked.
  private func asked(_ session: Session, _ state: ExerciseState, _ library: Library) -> Answers {
    let known = session.replies.filter { id, _ in
      library[id]?.kind == .context || state.asked.contains(id)
    }
    return Answers(known, in: library)
  }
}

extension Sitting {
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
