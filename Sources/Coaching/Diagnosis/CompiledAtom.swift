internal import Playbooks

/// One comparison of a condition as computations look at it, with places instead of names.
enum CompiledAtom: Sendable {
  /// Whether a symptom stands at one of these levels.
  case symptom(Int, LevelSet)
  case verdict(Condition.Atom)
  /// Whom it is about, or since when.
  case matter(Condition.Atom)
  /// A fact, and the questions that can establish it.
  case fact(Condition.Atom, setters: [Int])
  /// What was answered to a question.
  case answer(Condition.Atom, question: Int)
  /// Nothing that can be looked up.
  case unknown

  init(_ atom: Condition.Atom, in library: Library) {
    if atom.name == "verdict" {
      self = .verdict(atom)
    } else if let symptom = library.index(of: Symptom.ID(rawValue: atom.name)) {
      let levels = atom.values.compactMap { Level(word: $0) }
      self = .symptom(symptom, LevelSet(atom.relation, levels))
    } else if Matter.sets(atom.name) {
      self = .matter(atom)
    } else if let place = library.place(of: Question.ID(rawValue: atom.name)) {
      self = .answer(atom, question: place)
    } else if library.kind(of: atom.name) == .fact {
      let setters = library.setters(of: atom.name).compactMap { library.place(of: $0) }
      self = .fact(atom, setters: setters)
    } else {
      self = .unknown
    }
  }
}

/// Some of the four levels.
struct LevelSet: Hashable, Sendable {
  private let isIn: SIMD4<UInt8>

  /// The levels that stand in `relation` to `values`.
  init(_ relation: Condition.Relation, _ values: [Level]) {
    var isIn = SIMD4<UInt8>.zero
    for level in Level.allCases where relation.holds(level, values) { isIn[level.rawValue] = 1 }
    self.isIn = isIn
  }

  func contains(_ level: Int) -> Bool { isIn[level] == 1 }
}

extension Belief {
  /// The chance that the level is one of these.
  func chance(of set: LevelSet) -> Double {
    var sum = 0.0
    for level in 0..<4 where set.contains(level) { sum += levels[level] }
    return sum
  }
}
