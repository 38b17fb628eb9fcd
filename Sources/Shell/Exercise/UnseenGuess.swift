internal import Coaching
internal import Playbooks
internal import Reports

/// A table's guess, typed while others look at the screen: nothing of it is shown, and the lists are the
/// same whatever is typed.
struct UnseenGuess: Asking {
  private let table: String
  private let exercise: Exercise
  private let library: Library
  /// `nil` until the signs were typed.
  private var suspicions: [Guess.Suspicion]?

  let standsAlone = true
  let isSecret = true

  init(of table: String, in exercise: Exercise, _ library: Library) {
    self.table = table
    self.exercise = exercise
    self.library = library
  }

  private var levels: [Level] { Level.allCases.filter { $0 != .none } }

  /// One action for each sign, whatever was typed, so that the list gives nothing away.
  private var actions: [Action] { library.firstActions }

  var page: Page? {
    guard suspicions == nil else {
      return exercise.marked(
        Page(
          [.blank, .title("What would you do first? (\(table))")]
            + Page.numbered(actions.map(\.title))
            + [.note("A number, or the beginning of any title. Enter: nothing. q breaks off.")]))
    }
    let words = levels.enumerated().map { "\($0.offset + 1) \(Words.both($0.element))" }
    return exercise.marked(
      Page(
        [.blank, .title("What is going on? (\(table))")]
          + Page.numbered(library.symptoms.map(\.name))
          + [
            .note(
              "How far: \(words.joined(separator: ", ")). 3=2 7=1 means the third, the seventh."),
            .note(
              "Nothing that is typed now is shown. 0: nothing stands out. Enter or q breaks off."),
          ]))
  }

  var prompt: String {
    suspicions == nil ? "signs of \(table), such as 3=2 7=1> " : "first of \(table)> "
  }

  mutating func take(_ line: String) throws -> Taken<Guess> {
    let text = line.trimmingWhitespace()
    if text.lowercased() == "q" { return .brokenOff }
    guard let suspicions else {
      if text.isEmpty { return .brokenOff }
      self.suspicions = try signs(text)
      return .more
    }
    return .answer(Guess(table: table, symptoms: suspicions, first: try first(text)))
  }

  /// No error says back what was typed: others read along.
  private func signs(_ text: String) throws -> [Guess.Suspicion] {
    if text == "0" { return [] }
    let words = text.split { $0 == " " || $0 == "," }
    let signs = try words.enumerated().map { place, word in
      let parts = word.lowercased().split(separator: "=").map(String.init)
      guard parts.count == 2, let number = Int(parts[0]),
        let symptom = library.symptoms.element(numbered: number),
        let level = Int(parts[1]).flatMap(levels.element)
          ?? levels.first(where: { $0.word == parts[1] })
      else {
        throw GuessRefusal.notASign(inWord: place + 1)
      }
      return Guess.Suspicion(symptom: symptom.id, level: level)
    }
    guard signs.count <= Guess.most, Set(signs.map(\.symptom)).count == signs.count else {
      throw GuessRefusal.signsTwiceOrTooMany
    }
    return signs
  }

  private func first(_ text: String) throws -> Action.ID? {
    if text.isEmpty { return nil }
    if let number = Int(text) {
      guard let action = actions.element(numbered: number) else {
        throw GuessRefusal.noSuchAction(of: actions.count)
      }
      return action.id
    }
    let fitting = library.actions(titled: text)
    guard let action = fitting.first, fitting.count == 1 else {
      throw fitting.isEmpty
        ? GuessRefusal.noActionTitled : GuessRefusal.severalActionsTitled
    }
    return action.id
  }
}

extension Library {
  /// The first action of each sign, in the order of the signs.
  var firstActions: [Action] {
    symptoms.compactMap { symptom in actions.first { $0.home == symptom.id } }
  }
}
