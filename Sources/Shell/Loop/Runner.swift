internal import ArgumentParser
internal import Playbooks

/// Words to a command, and the command to what it does: if it fits where it was typed, and if
/// whoever looks on may see what it shows.
struct Runner {
  private let sitting: Sitting

  /// Characters.
  private static let longestCommand = 4_000

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  /// Runs the words behind `rapport` on the command line.
  ///
  /// - Throws: What a person has to read on standard error.
  func run(_ words: [String]) throws {
    if words.isEmpty { return try sitting.begin() }
    if let options = ShellOptions.alone(in: words) { return try options.begin(sitting) }
    guard let command = try parse(words, RapportRoot.self) else { return }
    try run(command)
  }

  /// Runs a line that was typed at a prompt; a command that tells nothing goes into the history.
  func run(typed text: String) throws {
    guard text.count <= Runner.longestCommand else {
      throw CommandRefusal.tooLong
    }
    let words = TypedLine.words(of: text).map(sitting.surroundings.expanded)
    guard !words.isEmpty, let command = try parse(words, ShellRoot.self) else { return }
    try requireFit(command, typedAs: words)
    if !command.isConfidential, sitting.conversation?.isStored != false {
      sitting.console.remember(text.trimmingWhitespace())
    }
    try run(command)
  }

  private func run(_ command: any RapportCommand) throws {
    let shown = type(of: command).shows
    try sitting.viewer.require(shown)
    try sitting.use(folders: command.shared.folders)
    let scene = sitting.scene.limited(to: shown.parts)
    let steps = try command.steps(in: scene)
    try sitting.perform(
      command.begins ? scene.goingBackToRoom(unless: steps) : steps, showing: shown.parts)
  }

  private func requireFit(_ command: any RapportCommand, typedAs words: [String]) throws {
    let type = type(of: command)
    guard !type.places.contains(sitting.screens.place) else { return }
    let name = CommandWords.path(in: words).joined(separator: " ")
    throw CommandRefusal.notUnderstood(
      sitting.screens.place.refusal(of: name, for: type.places))
  }

  /// The command that words make; `nil` if they asked for help, which was given.
  ///
  /// - Throws: ``CommandRefusal`` for words that make no command.
  private func parse(
    _ words: [String], _ root: any ParsableCommand.Type
  ) throws -> (any RapportCommand)? {
    if let word = words.first(where: \.beginsWithLongDash) {
      let name = word.drop { $0.isDash }
      let meant = (name.count == 1 ? "-" : "--") + name
      throw CommandRefusal.longDash(word: word, meant: meant)
    }
    if let sentence = CommandWords.unknown(words, below: root) {
      throw CommandRefusal.notUnderstood(sentence)
    }
    if let command = CommandWords.parsed(words, below: root) { return command }
    var command: any ParsableCommand
    do {
      command = try root.parseAsRoot(words)
    } catch {
      if let word = words.prefix(while: { $0 != "--" }).first(where: \.isNegativeNumber) {
        throw CommandRefusal.negative(word: word)
      }
      try tell(error, root)
      return nil
    }
    if let ours = command as? any RapportCommand { return ours }
    // Help and the like, which ArgumentParser made itself.
    do { try command.run() } catch { try tell(error, root) }
    return nil
  }

  /// Help and version are answers; all else is a usage error.
  private func tell(_ error: any Error, _ root: any ParsableCommand.Type) throws {
    let text = root.fullMessage(for: error)
    guard root.exitCode(for: error) != .success else {
      sitting.console.write(text + "\n")
      return
    }
    throw CommandRefusal.notUnderstood(text)
  }
}

extension CommandPlace {
  /// What is said to a command that fits elsewhere.
  fileprivate func refusal(of name: String, for places: Places) -> String {
    if places == [.exercise] { return ExerciseRefusal.noCase.told.text }
    return switch self {
    case .commandLine: "\(name) works at the prompt; type rapport to open the shell."
    case .shell: "\(name) works on the command line, as rapport \(name)."
    case .lookBack:
      "\(name) does not go with a look back; quit leaves it, and what you said is kept."
    case .exercise:
      "\(name) does not go with an exercise; quit leaves it, help says what goes with it."
    case .tour: "This is the tour. It stores nothing; quit leaves it, and then you can."
    }
  }
}

extension String {
  /// Whether it may have been meant as an option, and is a word like any other for the parser.
  fileprivate var beginsWithLongDash: Bool {
    guard let first, first.isDash, !contains(" ") else { return false }
    return drop(while: \.isDash).first?.isLetter == true && prefix(while: \.isDash) != "-"
      && !hasPrefix("--")
  }

  /// Whether it was meant as a number, and is an option for the parser.
  fileprivate var isNegativeNumber: Bool {
    hasPrefix("-") && dropFirst().first?.isWholeNumber == true
  }
}

extension Character {
  fileprivate var isDash: Bool { unicodeScalars.first?.properties.isDash == true }
}
