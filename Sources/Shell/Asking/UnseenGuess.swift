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

  var page: Page? {
    guard suspicions == nil else { return nil }
    let words = levels.enumerated().map { "\($0.offset + 1) \(Words.both($0.element))" }
    return exercise.marked(
      Page(
        [.blank, .title("What is going on? (\(table))")]
          + Page.numbered(library.symptoms.map(\.name))
          + [
            .note(
              "How far: \(words.joined(separator: ", ")). 3=2 7=1 means the third, the seventh."),
            .note(
              "Nothing that is typed now is shown. 0: nothing stands out. Enter alone breaks off."),
          ]))
  }

  var prompt: String {
    suspicions == nil
      ? "signs, such as 3=2 7=1> "
      : "what would you do first: an id or the beginning of a title; Enter: none> "
  }

  mutating func take(_ line: String) throws -> Taken<Guess> {
    let text = line.trimmingWhitespace()
    guard let suspicions else {
      if text.isEmpty { return .brokenOff }
      self.suspicions = try signs(text)
      return .more
    }
    return .answer(Guess(table: table, symptoms: suspicions, first: try first(text)))
  }

  private func signs(_ text: String) throws -> [Guess.Suspicion] {
    if text == "0" { return [] }
    let words = text.split { $0 == " " || $0 == "," }
    let signs = words.compactMap { word -> Guess.Suspicion? in
      let parts = word.split(separator: "=").map { Int($0) }
      guard parts.count == 2, let number = parts[0], let level = parts[1],
        let symptom = library.symptoms.element(numbered: number),
        let level = levels.element(numbered: level)
      else { return nil }
      return Guess.Suspicion(symptom: symptom.id, level: level)
    }
    guard signs.count == words.count, signs.count <= Guess.most,
      Set(signs.map(\.symptom)).count == signs.count
    else {
      throw Failure(
        "That was not understood: up to \(Guess.most) signs, each as number=level, with a level from 1 to "
          + "\(levels.count); or 0 for nothing.", .usage)
    }
    return signs
  }

  private func first(_ text: String) throws -> Action.ID? {
    if text.isEmpty { return nil }
    let fitting = library.actions(titled: text)
    guard let action = fitting.first, fitting.count == 1 else {
      throw Failure(
        fitting.isEmpty
          ? "No action begins like that. Enter leaves it out."
          : "That fits several actions; more of its title, please.",
        .usage)
    }
    return action.id
  }
}
