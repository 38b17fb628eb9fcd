internal import Coaching
internal import Playbooks

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

  /// - Throws: ``GuessRefusal`` with what would be right.
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
      throw GuessRefusal.tooManySymptoms
    }
    guard Set(symptoms.map(\.symptom)).count == symptoms.count else {
      throw GuessRefusal.symptomTwice
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
      throw GuessRefusal.noLevel(inWord: place)
    }
    guard let symptom = library[Symptom.ID(rawValue: parts[0])] else {
      throw GuessRefusal.noSuchSymptom(inWord: place, known: library.symptoms)
    }
    let levels = Level.allCases.filter { $0 != .none }
    guard let level = levels.first(where: { $0.word == parts[1] }) else {
      throw GuessRefusal.noSuchLevel(inWord: place)
    }
    return Guess.Suspicion(symptom: symptom.id, level: level)
  }
}

extension Library {
  /// The action a table would take first.
  func action(guessed word: String) throws -> Action.ID {
    guard let action = self[Action.ID(rawValue: word.lowercased())] else {
      throw word.isEmpty
        ? GuessRefusal.noFirst(known: actions) : GuessRefusal.noSuchFirst
    }
    return action.id
  }
}
