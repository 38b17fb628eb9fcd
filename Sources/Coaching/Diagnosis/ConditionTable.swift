internal import Playbooks

/// All conditions of a library as steps in one array; each comparison in them stands there once.
struct ConditionTable: Sendable {
  /// Where a condition stands among the steps.
  typealias Place = Range<Int>

  /// A part of a condition; what it has parts of its own follows behind it.
  private enum Step {
    case comparison(Int)
    case symptoms(atLeast: Int, LevelSet)
    case not
    case atLeast(Int, of: Int)
  }

  private var steps: [Step] = []
  /// What conditions compare, in the order in which it was first named.
  private(set) var comparisons: [CompiledAtom] = []
  /// The same as they were written, and by the name they begin with.
  private var written: [Condition.Atom] = []
  private var byName: [String: [Int]] = [:]

  /// Takes a condition in and says where it stands.
  mutating func add(_ condition: Condition, in library: Library) -> Place {
    let start = steps.count
    append(condition, library)
    return start..<steps.count
  }

  private mutating func append(_ condition: Condition, _ library: Library) {
    switch condition {
    case .atom(let atom): steps.append(.comparison(place(of: atom, library)))
    case .symptoms(let count, let relation, let level):
      steps.append(.symptoms(atLeast: count, LevelSet(relation, [level])))
    case .not(let part):
      steps.append(.not)
      append(part, library)
    case .atLeast(let count, let parts):
      steps.append(.atLeast(count, of: parts.count))
      for part in parts { append(part, library) }
    }
  }

  private mutating func place(of atom: Condition.Atom, _ library: Library) -> Int {
    for place in byName[atom.name] ?? []
    where written[place].relation == atom.relation && written[place].values == atom.values {
      return place
    }
    byName[atom.name, default: []].append(written.count)
    written.append(atom)
    comparisons.append(CompiledAtom(atom, in: library))
    return comparisons.count - 1
  }

  /// Whether a condition holds whatever is known.
  func isAlways(_ condition: Place) -> Bool {
    if case .atLeast(0, of: 0) = steps[condition.lowerBound] { true } else { false }
  }

  /// The comparisons of a condition, in reading order.
  func comparisons(in condition: Place) -> some Sequence<Int> {
    steps[condition].lazy.compactMap { if case .comparison(let place) = $0 { place } else { nil } }
  }

  /// The value of a condition, given the value of each comparison and of each count of symptoms.
  func truth(of condition: Place, in values: some ComparisonValues) -> Truth {
    var next = condition.lowerBound
    return truth(from: &next, values)
  }

  /// The value of the part that begins at `next`, which comes to stand behind it.
  private func truth(from next: inout Int, _ values: some ComparisonValues) -> Truth {
    let step = steps[next]
    next += 1
    switch step {
    case .comparison(let place): return values.truth(at: place)
    case .symptoms(let count, let levels): return values.truth(atLeast: count, levels)
    case .not: return !truth(from: &next, values)
    case .atLeast(let count, let parts):
      var (yes, possible) = (0, 0)
      for _ in 0..<parts {
        let value = truth(from: &next, values)
        yes += value == .yes ? 1 : 0
        possible += value == .no ? 0 : 1
      }
      return yes >= count ? .yes : possible < count ? .no : .unknown
    }
  }
}

/// What comparisons, and counts of symptoms at some levels, are worth at one moment.
protocol ComparisonValues {
  func truth(at comparison: Int) -> Truth
  func truth(atLeast count: Int, _ levels: LevelSet) -> Truth
}

extension ConditionTable {
  /// Comparisons of which one must hold for a condition to hold, as few as can be; `nil` where none
  /// must.
  func wakers(of condition: Place) -> [Int]? {
    var next = condition.lowerBound
    return wakers(from: &next)
  }

  private func wakers(from next: inout Int) -> [Int]? {
    let step = steps[next]
    next += 1
    switch step {
    case .comparison(let place): return [place]
    case .symptoms: return nil
    case .not:
      _ = wakers(from: &next)
      return nil
    case .atLeast(let count, let parts):
      var wakers: [[Int]] = []
      for _ in 0..<parts {
        if let part = self.wakers(from: &next) { wakers.append(part) }
      }
      // Where so many hold, one does among any parts of which fewer could be left out.
      let least = parts - count + 1
      guard wakers.count >= least else { return nil }
      while wakers.count > least,
        let most = wakers.indices.max(by: { frequency(wakers[$0]) < frequency(wakers[$1]) })
      {
        wakers.remove(at: most)
      }
      return wakers.flatMap { $0 }
    }
  }

  /// How often comparisons may hold, roughly: what a symptom comes to more often than one answer.
  private func frequency(_ wakers: [Int]) -> Int {
    wakers.reduce(0) { sum, place in
      if case .symptom = comparisons[place] { sum + 8 } else { sum + 1 }
    }
  }
}
