package import Playbooks

/// What a condition lacks to hold, or to fail: the smallest parts that would have to be different.
package indirect enum Shortfall: Sendable, Equatable {
  /// One comparison that should come out as `wanted`.
  case atom(Condition.Atom, wanted: Bool)
  /// A count of symptoms that should come out as `wanted`.
  case symptoms(atLeast: Int, Condition.Relation, Level, wanted: Bool)
  /// So many of these, all of which are wrong now.
  case some(Int, of: [Shortfall])

  /// How many comparisons would have to be different at least.
  package var distance: Int {
    switch self {
    case .atom, .symptoms: 1
    case .some(let count, let parts):
      Shortfall.nearest(count, of: parts).reduce(0) { $0 + $1.distance }
    }
  }

  /// The parts that take least, in the order they stand in.
  package static func nearest(_ count: Int, of parts: [Shortfall]) -> [Shortfall] {
    let indices = parts.indices.sorted { parts[$0].distance < parts[$1].distance }
    return indices.prefix(count).sorted().map { parts[$0] }
  }

  /// What its comparisons look at.
  var names: [String] {
    switch self {
    case .atom(let atom, _): [atom.name]
    case .symptoms: []
    case .some(_, let parts): parts.flatMap(\.names)
    }
  }
}

extension Judgement {
  /// What is missing for `condition` to come out as `wanted`; `nil` if nothing is.
  package func shortfall(of condition: Condition, wanted: Bool = true) -> Shortfall? {
    guard truth(of: condition) != Truth(wanted) else { return nil }
    switch condition {
    case .atom(let atom): return .atom(atom, wanted: wanted)
    case .symptoms(let count, let relation, let level):
      return .symptoms(atLeast: count, relation, level, wanted: wanted)
    case .not(let part): return shortfall(of: part, wanted: !wanted)
    case .atLeast(let count, let parts):
      // It fails once so many parts fail that fewer than `count` are left.
      let required = wanted ? count : parts.count - count + 1
      let wrong = parts.compactMap { shortfall(of: $0, wanted: wanted) }
      let missing = required - (parts.count - wrong.count)
      return missing == 1 && wrong.count == 1 ? wrong[0] : .some(missing, of: wrong)
    }
  }
}
