/// Whether a condition can hold for any team at all.
struct Reachability {
  /// Combinations looked at, for all conditions together; after that authors get the benefit of
  /// the doubt.
  private var combinationsLeft = 100_000

  private let library: Library

  init(_ library: Library) {
    self.library = library
  }

  /// Tries every combination of the things the condition names.
  ///
  /// A name that no loaded playbook defines, or a count of symptoms, can take any value; what is
  /// compared with a wrong word is reported elsewhere.
  mutating func canHold(_ condition: Condition) -> Bool {
    let names = Array(Set(condition.atoms.map(\.name))).sorted()
    let domains = names.map { (name: $0, values: values(of: $0)) }
    guard !condition.countsSymptoms, condition.atoms.allSatisfy(isSensible) else { return true }
    return canHold(condition, domains[...], [:])
  }

  private mutating func canHold(
    _ condition: Condition, _ open: ArraySlice<(name: String, values: [String])>,
    _ chosen: [String: String]
  ) -> Bool {
    guard let next = open.first else {
      combinationsLeft -= 1
      return combinationsLeft < 0
        || condition.truth { atom in holds(atom, chosen[atom.name] ?? "") } == .yes
    }
    for value in next.values {
      let more = chosen.merging([next.name: value]) { _, new in new }
      if canHold(condition, open.dropFirst(), more) { return true }
    }
    return false
  }

  private func isSensible(_ atom: Condition.Atom) -> Bool {
    let values = values(of: atom.name)
    return !values.isEmpty && atom.values.allSatisfy(values.contains)
      && (library.kind(of: atom.name) == .symptom
        || [.isTrue, .among, .notAmong].contains(atom.relation))
  }

  /// Everything a name can stand for; an empty word is a fact that was not set.
  ///
  /// A conversation always has a scope.
  private func values(of name: String) -> [String] {
    switch library.kind(of: name) {
    case .symptom: Level.allCases.map(\.word)
    case .question: library[Question.ID(rawValue: name)]?.options.map(\.id.rawValue) ?? []
    case .fact: library.words(of: name) + (Matter.usual.word(of: name) == nil ? [""] : [])
    default: []
    }
  }

  private func holds(_ atom: Condition.Atom, _ value: String) -> Truth {
    switch atom.relation {
    case .isTrue: return Truth(!value.isEmpty)
    case .among: return Truth(atom.values.contains(value))
    case .notAmong: return Truth(!atom.values.contains(value))
    default:
      guard let level = Level(word: value) else { return .unknown }
      return Truth(atom.relation.holds(level, atom.values.compactMap { Level(word: $0) }))
    }
  }
}
