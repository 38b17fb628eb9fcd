internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct GuessCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let (exercise, conversation, state) = try scene.playing()
    guard !scene.viewer.knowsTheCase else { throw ExerciseRefusal.alreadyRevealed }
    guard let table else { return [.show(.standing(state, scene.guessed(state)))] }
    try requireName(table)
    let before = state.guesses.first { $0.isOf(table) }
    guard words.isEmpty else {
      let typed = try TypedGuess(words, in: conversation.library)
      let guess = typed.guess(of: table, after: before)
      return keeping(guess, of: table, typed.stays(of: before))
    }
    let library = conversation.library
    return [
      unseen
        ? .ask(UnseenGuess(of: table, in: exercise, library)) { keeping($0, of: table) }
        : .ask(GuessAsking(of: table, in: exercise, library)) { keeping($0, of: table) }
    ]
  }

  private func keeping(_ guess: Guess?, of table: String, _ rest: String? = nil) -> [Step] {
    // Other tables look at the same screen.
    guard let guess else {
      return [
        .clear,
        .then { scene in
          let guesses = scene.conversation?.session.exercise?.guesses ?? []
          return [
            .say(
              guesses.contains { $0.isOf(table) }
                ? "The guess of \(table) stays as it was." : "Nothing was kept for \(table).")
          ]
        },
      ]
    }
    let rest = rest ?? "\(type: "guess \(table)") again replaces it"
    return [
      .clear, .record(.exercise(.guessed(guess: guess))),
      .say("The guess of \(table) is kept, hidden until the reveal; \(rest)."),
      .then { scene in
        guard let state = scene.conversation?.session.exercise else { return [] }
        return [.show(.standing(state, scene.guessed(state)))]
      },
    ]
  }

  /// Whether a line holds a guess, even if it is mistyped.
  static func isMeant(by line: String) -> Bool {
    line.trimmingWhitespace().droppingSlash.lowercased().hasPrefix("guess ") || line.contains("=")
      || line.contains(" first ")
  }

  private func requireName(_ table: String) throws {
    guard !table.contains("=") else {
      throw GuessRefusal.noTable
    }
    guard !table.isEmpty, SafeText.isLine(table, upTo: Guess.longestName) else {
      throw GuessRefusal.notATableName
    }
    guard SafeText.isSafe(table) else { throw GuessRefusal.unseenInTableName }
  }
}
