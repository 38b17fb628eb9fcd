internal import Coaching
internal import Playbooks
internal import Reports

/// Leads a table through its guess: symptoms, how far each has gone, what to do first.
struct GuidedGuess {
  private let sitting: Sitting
  private let library: Library

  init(_ sitting: Sitting, _ library: Library) {
    self.sitting = sitting
    self.library = library
  }

  /// The guess; `nil` if the table breaks off.
  func guess(of table: String) throws -> Guess? {
    guard let symptoms = try symptoms(of: table) else { return nil }
    var suspicions: [Guess.Suspicion] = []
    for symptom in symptoms {
      guard let level = try level(of: symptom) else { return nil }
      suspicions.append(Guess.Suspicion(symptom: symptom.id, level: level))
    }
    guard let first = try first(for: symptoms.map(\.id)) else { return nil }
    return Guess(table: table, symptoms: suspicions, first: first.id)
  }

  private func symptoms(of table: String) throws -> [Symptom]? {
    let all = library.symptoms
    show(
      Page(
        [.blank, .title("What is going on here? (\(table))")]
          + Page.numbered(all.map(\.name)) + [
            .item("0", "Nothing stands out"),
            .note(
              "Up to \(Guess.most) numbers, strongest first: 3 7 · 'you' is the leader · Enter breaks off"
            ),
          ]))
    return try read("symptoms> ") { line in
      let numbers = line.split { $0 == " " || $0 == "," }.map { Int($0) }
      if numbers == [0] { return [] }
      let chosen = numbers.map { number in number.flatMap { all.element(numbered: $0) } }
      guard chosen.allSatisfy({ $0 != nil }) else {
        throw Failure("Type numbers from 1 to \(all.count), or 0 for nothing.", .usage)
      }
      guard chosen.count <= Guess.most, Set(numbers).count == numbers.count else {
        throw Failure("At most \(Guess.most) different ones: those that matter most.", .usage)
      }
      return chosen.compactMap(\.self)
    }
  }

  private func level(of symptom: Symptom) throws -> Level? {
    let levels = Level.allCases.filter { $0 != .none }
    show(
      Page(
        [.blank, .title("How far has it gone: \(symptom.name)?")]
          + Page.numbered(levels.map { "\(Words.level($0)): \(symptom.severity[$0] ?? "")" })))
    return try read("level> ") { line in
      guard let level = Int(line).flatMap({ levels.element(numbered: $0) }) else {
        throw Failure("Type a number from 1 to \(levels.count).", .usage)
      }
      return level
    }
  }

  private func first(for symptoms: [Symptom.ID]) throws -> Action? {
    let actions = ActionShortlist(for: symptoms, in: library).actions
    show(
      Page(
        [.blank, .title("What would you do first?")] + Page.numbered(actions.map(\.title))))
    return try read("first> ") { line in
      guard let action = Int(line).flatMap({ actions.element(numbered: $0) }) else {
        throw Failure("Type a number from 1 to \(actions.count).", .usage)
      }
      return action
    }
  }

  /// Each step stands alone, as on the wall the lists are long.
  private func show(_ page: Page) {
    sitting.console.clear()
    sitting.show(page)
  }

  /// Reads until a line makes sense; `nil` for an empty line, and where no line comes any more.
  ///
  /// A person is told what is wrong with a line; a script ends at it.
  private func read<Value>(_ prompt: String, _ meaning: (String) throws -> Value) throws -> Value? {
    while true {
      switch sitting.readLine(prompt: prompt) {
      case .line(let line):
        let text = line.trimmingWhitespace()
        if text.isEmpty { return nil }
        do {
          return try meaning(text)
        } catch let failure as Failure where sitting.console.isInteractive {
          sitting.tell(failure)
        }
      case .cancelled, .end: return nil
      case .failed(let reason): throw Failure(reading: reason)
      case .terminated(let signal): throw Terminated(signal: signal)
      }
    }
  }
}
