/// What is unknown of one row of a wave: how many in each group gave each answer, by when they
/// first answered.
///
/// An atom is a group and a batch: who had answered by the first result, or who came after one.
package struct PulseTable: Hashable, Sendable {
  package typealias Sum = PulseSystem.Sum
  package typealias Answer = PulseFinding.Answer

  package let batches: Int
  package let groups: Int
  package let mostPeople: Int

  package var atoms: Range<Int> { 0..<(batches * groups) }

  package func batch(of atom: Int) -> Int { atom / groups }
  package func group(of atom: Int) -> Int { atom % groups }

  /// The atoms of one group, or of all, in some batches.
  package func atoms(of group: Int? = nil, in batches: Range<Int>) -> [Int] {
    atoms.filter {
      batches.contains(batch(of: $0)) && group ?? self.group(of: $0) == self.group(of: $0)
    }
  }

  // MARK: Cells

  /// An atom's cells: a count for each answer, how many answered, and how many people they are.
  private static let (width, answeredPlace, peoplePlace) = (6, 4, 5)

  private func cells(_ atoms: [Int], _ places: [Int]) -> [Int] {
    atoms.flatMap { atom in places.map { atom * Self.width + $0 } }
  }

  package func cells(_ atoms: [Int], _ answers: [Answer]) -> [Int] {
    cells(atoms, answers.map(\.rawValue))
  }

  /// Nothing known yet but how an atom's cells belong together.
  package var system: PulseSystem {
    let all = Array(atoms)
    let tiers = [[Self.peoplePlace], [Self.answeredPlace], [0, 1, 2, 3]].map { cells(all, $0) }
    return PulseSystem(tiers: tiers, most: mostPeople, sums: atoms.flatMap(bonds))
  }

  private func bonds(of atom: Int) -> [Sum] {
    let answered = cells([atom], [.low, .middle, .high]) + cells([atom], [Self.answeredPlace])
    let people = cells([atom], [Self.answeredPlace, Answer.none.rawValue, Self.peoplePlace])
    return [
      Sum(answered, weights: [1, 1, 1, -1], 0...0), Sum(people, weights: [1, 1, -1], 0...0),
    ]
  }

  /// A world from how many gave each answer in each atom.
  package func world(_ answers: [[Int]]) -> [Int] {
    answers.flatMap { $0 + [$0.dropLast().reduce(0, +), $0.reduce(0, +)] }
  }

  // MARK: Sums

  package func people(_ atoms: [Int], _ range: ClosedRange<Int>) -> Sum {
    Sum(cells(atoms, [Self.peoplePlace]), range)
  }

  /// How many said anything to the row.
  package func answered(_ atoms: [Int], _ range: ClosedRange<Int>) -> Sum {
    Sum(cells(atoms, [Self.answeredPlace]), range)
  }

  package func said(_ answer: Answer, _ atoms: [Int], _ range: ClosedRange<Int>) -> Sum {
    Sum(cells(atoms, [answer]), range)
  }

  /// How many of those who answered gave another answer.
  package func others(than answer: Answer, _ atoms: [Int], _ range: ClosedRange<Int>) -> Sum {
    Sum(cells(atoms, [.low, .middle, .high].filter { $0 != answer }), range)
  }

  /// How many more gave one answer than another.
  package func lead(
    of answer: Answer, over other: Answer, _ atoms: [Int], _ range: ClosedRange<Int>
  ) -> Sum {
    let (more, less) = (cells(atoms, [answer]), cells(atoms, [other]))
    return Sum(more + less, weights: more.map { _ in 1 } + less.map { _ in -1 }, range)
  }

  package func atLeast(_ count: Int) -> ClosedRange<Int> { count...max(count, mostPeople) }
}

extension PulseFinding.Answer {
  package init(_ kind: WaveResult.Shown.Kind) {
    switch kind {
    case .low: self = .low
    case .middle: self = .middle
    case .high: self = .high
    }
  }
}
