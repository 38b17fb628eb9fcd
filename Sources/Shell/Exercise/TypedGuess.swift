internal import Coaching
internal import Playbooks
internal import Reports

/// A guess typed on one line: `isolation=moderate hard-to-reach-leader=mild first act-share-hours`.
struct TypedGuess {
  private let symptoms: [Guess.Suspicion]
  private let first: Action.ID?

  /// - Throws: ``Failure`` with what would be right.
  init(_ words: [String], in library: Library) throws {
    var words = words[...]
    var first: Action.ID?
    if let index = words.firstIndex(where: { $0 == "first" || $0.hasPrefix("first=") }) {
      let behind = words[index...].joined(separator: " ").dropFirst("first".count + 1)
      first = try library.action(guessed: String(behind).trimmingWhitespace())
      words = words[..<index]
    }
    if words == ["nothing"] { words = [] }
    let symptoms = try words.map { try TypedGuess.suspicion($0, in: library) }
    guard symptoms.count <= Guess.most else {
      throw Failure(
        "At most \(Guess.most) symptoms make a guess: those that matter most.", .usage)
    }
    guard Set(symptoms.map(\.symptom)).count == symptoms.count else {
      throw Failure("A symptom stands twice in the guess; once is enough.", .usage)
    }
    self.symptoms = symptoms
    self.first = first
  }

  func guess(of table: String) -> Guess {
    Guess(table: table, symptoms: symptoms, first: first)
  }

  private static func suspicion(_ word: String, in library: Library) throws -> Guess.Suspicion {
    let parts = word.split(separator: "=", maxSplits: 1).map { $0.lowercased() }
    guard parts.count == 2 else {
      throw Failure(
        "\"\(word.shortened)\" is no symptom=level; write it as in isolation=moderate, or nothing.",
        .usage)
    }
    guard let symptom = library[Symptom.ID(rawValue: parts[0])] else {
      let known = library.symptoms.map(\.id.rawValue)
      throw Failure(
        "There is no symptom \"\(parts[0].shortened)\"\(Suggestion.hint(for: parts[0], among: known)). Symptoms: "
          + "\(known.joined(separator: ", ")).", .usage)
    }
    let levels = Level.allCases.filter { $0 != .none }
    guard let level = levels.first(where: { $0.word == parts[1] }) else {
      throw Failure(
        "\"\(parts[1].shortened)\" is no level\(Suggestion.hint(for: parts[1], among: levels.map(\.word))). Levels: "
          + levels.map { "\($0.word) (\(Words.level($0)))" }.joined(separator: ", ") + ".", .usage)
    }
    return Guess.Suspicion(symptom: symptom.id, level: level)
  }
}

extension Library {
  /// The action a table would take first.
  func action(guessed word: String) throws -> Action.ID {
    guard let action = self[Action.ID(rawValue: word.lowercased())] else {
      let known = actions.map(\.id.rawValue)
      throw Failure(
        word.isEmpty
          ? "Say which action comes first, such as: first \(known.first ?? "")"
          : "There is no action \"\(word.shortened)\"\(Suggestion.hint(for: word, among: known)). "
            + "guess TABLE alone lists some to choose from.", .usage)
    }
    return action.id
  }
}
