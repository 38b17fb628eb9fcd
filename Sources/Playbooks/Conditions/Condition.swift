/// What must hold for a question to be asked, a rule to act or an action to make sense.
///
/// Evaluated in three values; the names in it are looked up only then, so that a playbook may name
/// things that another playbook defines.
package indirect enum Condition: Hashable, Sendable {
  case atom(Atom)
  /// `at least 3 symptoms >= moderate`.
  case symptoms(atLeast: Int, Relation, Level)
  /// `at least 2 of (a, b, c)`; `and` asks for all, `or` for one.
  case atLeast(Int, of: [Condition])
  case not(Condition)

  /// Holds whatever is known.
  package static let always = Condition.atLeast(0, of: [])

  /// One comparison of a named thing with words.
  package struct Atom: Hashable, Sendable {
    package let name: String
    package let relation: Relation
    /// Levels, options or words of a fact; empty for a bare name.
    package let values: [String]
    /// Characters from the start of the condition to the name.
    package let offset: Int
  }

  /// How an atom compares; the raw value is how it is written.
  package enum Relation: String, Hashable, Sendable {
    case isTrue = ""
    case among = "="
    case notAmong = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="

    package func holds(_ left: Level, _ right: [Level]) -> Bool {
      switch self {
      case .isTrue: false
      case .among: right.contains(left)
      case .notAmong: !right.contains(left)
      case .less: right.allSatisfy { left < $0 }
      case .atMost: right.allSatisfy { left <= $0 }
      case .more: right.allSatisfy { left > $0 }
      case .atLeast: right.allSatisfy { left >= $0 }
      }
    }
  }

  /// All comparisons in it, in reading order.
  package var atoms: [Atom] {
    switch self {
    case .atom(let atom): [atom]
    case .symptoms: []
    case .atLeast(_, let parts): parts.flatMap(\.atoms)
    case .not(let part): part.atoms
    }
  }

  /// Whether it counts symptoms, and so depends on all of them.
  package var countsSymptoms: Bool {
    switch self {
    case .atom: false
    case .symptoms: true
    case .atLeast(_, let parts): parts.contains(where: \.countsSymptoms)
    case .not(let part): part.countsSymptoms
    }
  }

  /// Its value, given the value of each comparison and of each count.
  package func truth(
    of atom: (Atom) -> Truth,
    counting symptoms: (Int, Relation, Level) -> Truth = { _, _, _ in .unknown }
  ) -> Truth {
    switch self {
    case .atom(let a): atom(a)
    case .symptoms(let count, let relation, let level): symptoms(count, relation, level)
    case .atLeast(let count, let parts):
      Truth.atLeast(count, of: parts.map { $0.truth(of: atom, counting: symptoms) })
    case .not(let part): !part.truth(of: atom, counting: symptoms)
    }
  }
}
