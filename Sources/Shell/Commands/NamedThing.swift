internal import Coaching
internal import Playbooks

extension Library {
  /// The actions with this id, or whose titles begin like this.
  func actions(titled beginning: String) -> [Action] {
    let wanted = beginning.lowercased()
    return actions.filter {
      $0.id.rawValue == wanted || $0.title.lowercased().hasPrefix(wanted)
    }
  }
}

/// A symptom or an action that a person named: by its id, its number in the plan, or the beginning
/// of its name among what the pages showed.
struct NamedThing {
  enum Thing {
    case symptom(Symptom)
    case action(Action)

    var name: String {
      switch self {
      case .symptom(let symptom): symptom.name
      case .action(let action): action.title
      }
    }

    var id: String {
      switch self {
      case .symptom(let symptom): symptom.id.rawValue
      case .action(let action): action.id.rawValue
      }
    }
  }

  /// Fewer letters name nothing.
  private static let leastLetters = 3

  private let typed: String
  private let conclusion: Conclusion
  private let commitments: [Commitment]

  init(_ typed: String, in conclusion: Conclusion, _ session: Session) {
    self.typed = typed.trimmingWhitespace()
    self.conclusion = conclusion
    commitments = session.commitments.all
  }

  private var library: Library { conclusion.diagnosis.library }

  /// - Throws: ``NamingRefusal`` with a numbered list where several fit, or a hint where none does.
  func thing() throws -> Thing {
    try found(among: symptoms + actions, "symptom or action")
  }

  /// - Throws: ``NamingRefusal`` with a numbered list where several fit, or a hint where none does.
  func action() throws -> Action {
    guard case .action(let action) = try found(among: actions, "action") else {
      throw NamingRefusal.noSuch("action", typed: typed, known: [])
    }
    return action
  }

  /// The action of a playbook that is named; `nil` for several words that name none, which are
  /// somebody's own.
  ///
  /// - Throws: ``NamingRefusal`` where several fit, and for a single word that names none.
  func authoredAction() throws -> Action? {
    do {
      return try action()
    } catch let failure {
      guard typed.contains(" "), named(among: actions).isEmpty else { throw failure }
      let first = String(typed.prefix { $0 != " " }).lowercased()
      guard Int(first) == nil, !actions.contains(where: { $0.id == first }) else {
        throw NamingRefusal.wordsBehindAction(id: first)
      }
      return nil
    }
  }

  private func found(among things: [Thing], _ kind: String) throws -> Thing {
    if let thing = things.first(where: { $0.id == typed.lowercased() }) { return thing }
    if let number = Int(typed) { return try numbered(number) }
    let named = named(among: things)
    let onPage = named.filter { isShown($0) }
    let fitting = onPage.isEmpty ? named : onPage
    if fitting.count == 1 { return fitting[0] }
    if fitting.count > 1 {
      throw NamingRefusal.severalFit(fitting)
    }
    if let own = commitments.first(where: {
      $0.pledge.isOwn && $0.pledge.title.lowercased().hasPrefix(typed.lowercased())
    }), typed.count >= NamedThing.leastLetters {
      throw NamingRefusal.inOwnWords(title: own.pledge.title)
    }
    throw NamingRefusal.noSuch(kind, typed: typed, known: things.map(\.id))
  }

  /// Those whose names begin with what was typed, or else have a word of it.
  private func named(among things: [Thing]) -> [Thing] {
    guard typed.count >= NamedThing.leastLetters else { return [] }
    let begun = things.filter { $0.name.lowercased().hasPrefix(typed.lowercased()) }
    // Whoever remembers a word of a title means it too.
    return begun.isEmpty ? things.filter { $0.name.mentions(typed) } : begun
  }

  /// A number of the plan as it was taken on, or else as it is shown.
  private func numbered(_ number: Int) throws -> Thing {
    let ids =
      commitments.isEmpty
      ? conclusion.plan.steps.map(\.action.id) : commitments.map(\.action)
    if let pledge = commitments.element(numbered: number)?.pledge, pledge.isOwn {
      throw NamingRefusal.inOwnWords(title: pledge.title)
    }
    guard let id = ids.element(numbered: number), let action = library[id] else {
      throw ids.isEmpty ? NamingRefusal.noPlan : .noSuchNumber(last: ids.count)
    }
    return .action(action)
  }

  private var symptoms: [Thing] { conclusion.reports.map { .symptom($0.symptom) } }

  private var actions: [Thing] { library.actions.map { .action($0) } }

  /// Whether the pages of the result name it.
  private func isShown(_ thing: Thing) -> Bool {
    let plan = conclusion.plan
    return switch thing {
    case .symptom(let symptom):
      conclusion.reports.contains { $0.isSaid && $0.symptom.id == symptom.id }
    case .action(let action):
      (plan.entries.map(\.action) + plan.notNow.map(\.action)).contains { $0.id == action.id }
        || commitments.contains { $0.action == action.id }
    }
  }
}
