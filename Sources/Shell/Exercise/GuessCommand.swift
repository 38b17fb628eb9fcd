internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct GuessCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "guess",
    abstract: "Keep what a table thinks, hidden until the reveal.",
    discussion: """
      With the table's name alone, it leads through lists; with --unseen nothing that is typed is shown. Guessing again replaces the table's guess; \
      symptoms alone leave the first action as it was, first alone leaves the symptoms. Examples:
        guess table1
        guess table1 --unseen
        guess table1 isolation=moderate misread-messages=mild first act-share-hours
        guess table1 first act-share-hours
        guess table2 nothing
        guess
      """)
  static let places: Places = [.exercise]
  static let shows = Shown.nothing

  @Argument(help: "The table's name; without it, who has guessed.")
  var table: String?

  @Argument(
    help: ArgumentHelp(
      "Symptoms with mild, moderate or severe, or nothing; then first and an action.",
      valueName: "symptom=level"))
  var words: [String] = []

  @Flag(help: "Show nothing of what is typed, for a screen that others see.")
  var unseen = false

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { table != nil }

  func validate() throws {
    guard !unseen || table != nil && words.isEmpty else {
      throw ValidationError(
        "--unseen goes with the table's name alone; what it guesses is typed after that.")
    }
  }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let (exercise, conversation, state) = try sitting.playing()
    guard !viewer.knowsTheCase else {
      throw Failure("The case is revealed; guesses stay as they are.", .usage)
    }
    guard let table else {
      return sitting.show(.standing(state, sitting.guessed(state)))
    }
    try requireName(table)
    let before = state.guesses.first { $0.isOf(table) }
    let typed = words.isEmpty ? nil : try TypedGuess(words, in: conversation.library)
    let guess =
      try typed?.guess(of: table, after: before)
      ?? ask(of: table, in: exercise, conversation.library, sitting)
    // Other tables look at the same screen.
    sitting.console.clear()
    guard let guess else { return sitting.say("Nothing was kept for \(table).") }
    try sitting.record(.exercise(.guessed(guess: guess)))
    guard let state = sitting.conversation?.session.exercise else { return }
    let rest = typed?.stays(of: before) ?? "guess \(table) again replaces it"
    sitting.say("The guess of \(table) is kept, hidden until the reveal; \(rest).")
    sitting.show(.standing(state, sitting.guessed(state)))
  }

  /// Whether a line holds a guess, even if it is mistyped.
  static func isMeant(by line: String) -> Bool {
    line.trimmingWhitespace().droppingSlash.lowercased().hasPrefix("guess ") || line.contains("=")
      || line.contains(" first ")
  }

  private func ask(
    of table: String, in exercise: Exercise, _ library: Library, _ sitting: Sitting
  ) throws -> Guess? {
    unseen
      ? try sitting.asker.ask(UnseenGuess(of: table, in: exercise, library)).answer
      : try sitting.asker.ask(GuessAsking(of: table, in: exercise, library)).answer
  }

  private func requireName(_ table: String) throws {
    guard !table.contains("=") else {
      throw Failure("Say first which table guesses: guess TABLE symptom=level.", .usage)
    }
    guard (1...Guess.longestName).contains(table.count), !table.contains(where: \.isNewline) else {
      throw Failure(
        "A table's name is one line of at most \(Guess.longestName) characters.", .usage)
    }
  }
}
