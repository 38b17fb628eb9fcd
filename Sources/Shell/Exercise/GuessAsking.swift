internal import Coaching
internal import Playbooks
internal import Reports

/// Leads a table through its guess: symptoms, how far each has gone, what to do first.
struct GuessAsking: Asking {
  private enum Step {
    case symptoms
    case level(Symptom)
    case first
  }

  private struct State {
    var step = Step.symptoms
    /// Named, and not yet told how far they have gone.
    var waiting: [Symptom] = []
    var suspicions: [Guess.Suspicion] = []
  }

  private let table: String
  private let exercise: Exercise
  private let library: Library
  private var state = State()
  /// What it was at the steps before.
  private var before: [State] = []

  /// Each step stands alone, as on the wall the lists are long.
  let standsAlone = true

  init(of table: String, in exercise: Exercise, _ library: Library) {
    self.table = table
    self.exercise = exercise
    self.library = library
  }

  var prompt: String {
    switch state.step {
    case .symptoms: "signs> "
    case .level: "level> "
    case .first: "first> "
    }
  }

  var page: Page? { exercise.marked(list) }

  private var list: Page {
    switch state.step {
    case .symptoms:
      Page(
        [.blank, .title("What is going on? (\(table))")]
          + Page.numbered(library.symptoms.map(\.name)) + [
            .item("0", "Nothing stands out"),
            .note(
              "Up to \(Guess.most) numbers, strongest first: 3 7 · 'you' is the leader · Enter breaks off"
            ),
          ])
    case .level(let symptom):
      Page(
        [.blank, .title("How far has it gone: \(symptom.name)?")]
          + Page.numbered(levels.map { "\(Words.both($0)): \(symptom.severity[$0] ?? "")" })
          + [ways])
    case .first:
      Page(
        [.blank, .title("What would you do first?")] + Page.numbered(actions.map(\.title))
          + [ways])
    }
  }

  private var ways: Page.Block { .note("Number · b back · Enter breaks off") }

  private var levels: [Level] { Level.allCases.filter { $0 != .none } }

  private var actions: [Action] {
    ActionShortlist(for: state.suspicions.map(\.symptom), in: library).actions
  }

  mutating func take(_ line: String) throws -> Taken<Guess> {
    let text = line.trimmingWhitespace()
    if text.isEmpty || text.lowercased() == "/quit" { return .brokenOff }
    if text.lowercased() == "b" {
      guard let last = before.popLast() else { throw AskingRefusal.firstPage }
      state = last
      return .more
    }
    let last = state
    switch state.step {
    case .symptoms: state.waiting = try symptoms(text)
    case .level(let symptom):
      let level = try element(of: levels, text)
      state.suspicions.append(Guess.Suspicion(symptom: symptom.id, level: level))
    case .first:
      let first = try element(of: actions, text)
      return .answer(Guess(table: table, symptoms: state.suspicions, first: first.id))
    }
    state.step = state.waiting.isEmpty ? .first : .level(state.waiting.removeFirst())
    before.append(last)
    return .more
  }

  private func symptoms(_ text: String) throws -> [Symptom] {
    let all = library.symptoms
    let numbers = text.split { $0 == " " || $0 == "," }.map { Int($0) }
    if numbers == [0] { return [] }
    let chosen = numbers.map { number in number.flatMap { all.element(numbered: $0) } }
    guard chosen.allSatisfy({ $0 != nil }) else {
      throw GuessRefusal.noSuchSymptoms(of: all.count)
    }
    guard Set(numbers).count == numbers.count else {
      throw GuessRefusal.chosenTwice
    }
    guard chosen.count <= Guess.most else {
      throw GuessRefusal.tooManyChosen
    }
    return chosen.compactMap(\.self)
  }

  private func element<Element>(of all: [Element], _ text: String) throws -> Element {
    guard let element = Int(text).flatMap({ all.element(numbered: $0) }) else {
      throw GuessRefusal.noSuchEntry(of: all.count)
    }
    return element
  }
}
