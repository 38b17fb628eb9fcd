internal import Coaching
internal import Playbooks
internal import Reports

/// A guess typed on one line: `isolation=moderate hard-to-reach-leader=mild first act-share-hours`.
///
/// Other tables look at the same screen: no error says back what was typed.
struct TypedGuess {
  /// `nil` if only the first action was named.
  private let symptoms: [Guess.Suspicion]?
  /// `nil` if only symptoms were named.
  private let first: Action.ID?
  /// That nothing stands out is all there is to say.
  private let isNothing: Bool

  /// - Throws: ``Failure`` with what would be right.
  init(_ words: [String], in library: Library) throws {
    var words = words[...]
    var first: Action.ID?
    if let index = words.firstIndex(where: { $0 == "first" || $0.hasPrefix("first=") }) {
      let behind = words[index...].joined(separator: " ").dropFirst("first".count + 1)
      first = try library.action(guessed: String(behind).trimmingWhitespace())
      words = words[..<index]
    }
    let isNothing = words == ["nothing"]
    let namesSymptoms = !words.isEmpty
    if isNothing { words = [] }
    let symptoms = try words.enumerated().map {
      try TypedGuess.suspicion($0.element, at: $0.offset + 1, in: library)
    }
    guard symptoms.count <= Guess.most else {
      throw Failure(
        "At most \(Guess.most) symptoms make a guess: those that matter most.", .usage)
    }
    guard Set(symptoms.map(\.symptom)).count == symptoms.count else {
      throw Failure("A symptom stands twice in the guess; once is enough.", .usage)
    }
    self.symptoms = namesSymptoms ? symptoms : nil
    self.first = first
    self.isNothing = isNothing
  }

  /// The guess, with what it does not name as the table had it before.
  func guess(of table: String, after before: Guess?) -> Guess {
    Guess(
      table: table, symptoms: symptoms ?? before?.symptoms ?? [],
      first: first ?? (isNothing ? nil : before?.first))
  }

  /// What of the earlier guess stays, in words that give nothing away; `nil` if nothing does.
  func stays(of before: Guess?) -> String? {
    guard let before else { return nil }
    if symptoms == nil { return "its symptoms stay as they were" }
    let keepsFirst = first == nil && !isNothing && before.first != nil
    return keepsFirst ? "its first action stays as it was" : nil
  }

  private static func suspicion(
    _ word: String, at place: Int, in library: Library
  ) throws -> Guess.Suspicion {
    let parts = word.split(separator: "=", maxSplits: 1).map { $0.lowercased() }
    guard parts.count == 2 else {
      throw Failure(
        "Word \(place) of the guess is no symptom=level; write it as in isolation=moderate, or nothing.",
        .usage)
    }
    guard let symptom = library[Symptom.ID(rawValue: parts[0])] else {
      let known = library.symptoms.map(\.id.rawValue)
      throw Failure(
        "Word \(place) of the guess names no symptom there is. Symptoms: "
          + "\(known.joined(separator: ", ")).", .usage)
    }
    let levels = Level.allCases.filter { $0 != .none }
    guard let level = levels.first(where: { $0.word == parts[1] }) else {
      throw Failure(
        "Word \(place) of the guess has no level there is. Levels: "
          + levels.map { "\($0.word) (\(Words.level($0)))" }.joined(separator: ", ") + ".", .usage)
    }
    return Guess.Suspicion(symptom: symptom.id, level: level)
  }
}

extension Library {
  /// The action a table would take first.
  func action(guessed word: String) throws -> Action.ID {
    guard let action = self[Action.ID(rawValue: word.lowercased())] else {
      throw Failure(
        word.isEmpty
          ? "Say which action comes first, such as: first \(actions.first?.id.rawValue ?? "")"
          : "Behind first stands no action there is. guess TABLE alone lists some to choose from.",
        .usage)
    }
    return action.id
  }
}
