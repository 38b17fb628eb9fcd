/// What follows from a system for the atoms of a row: it looks for two worlds that differ, and what
/// no two tell apart is certain.
struct PulseInference {
  typealias Answer = PulseFinding.Answer
  private typealias Count = ([Int], ClosedRange<Int>) -> PulseSystem.Sum

  /// A certainty of some atoms.
  struct Certainty: Hashable {
    let atoms: [Int]
    let answer: Answer
    let kind: PulseFinding.Kind
  }

  let sheet: PulseTable
  /// None if all worlds are known.
  private var search: PulseSearch?
  private var worlds: [[Int]] = []
  /// The results contradict one another, or the rules.
  private(set) var isImpossible = false

  init(_ sheet: PulseTable, _ system: PulseSystem) {
    self.sheet = sheet
    search = PulseSearch(system)
  }

  /// From all worlds there are, as a test may know them.
  init(_ sheet: PulseTable, worlds: [[Int]]) {
    self.sheet = sheet
    self.worlds = worlds
  }

  /// What is certain; counts of sets in which at most so many answered.
  mutating func certainties(upTo size: Int) throws -> [Certainty] {
    guard try can(sheet.people(Array(sheet.atoms), 0...sheet.mostPeople)) else {
      isImpossible = true
      return []
    }
    var found: [Certainty] = []
    for atom in sheet.atoms { found += try unanimity(of: atom) }
    for atoms in try sets(upTo: size, sheet.answered) {
      for answer in Self.said {
        guard let count = try fixed(answer, atoms) else { continue }
        found.append(Certainty(atoms: atoms, answer: answer, kind: .count(count)))
      }
    }
    for atoms in try sets(upTo: size, sheet.people) {
      guard let count = try fixed(.none, atoms) else { continue }
      found.append(Certainty(atoms: atoms, answer: .none, kind: .count(count)))
    }
    return found
  }

  private static let said: [Answer] = [.low, .middle, .high]

  /// Everybody in an atom who answered said the same, or nobody said one thing, or nobody answered.
  private mutating func unanimity(of atom: Int) throws -> [Certainty] {
    guard try can(sheet.people([atom], sheet.atLeast(1))) else { return [] }
    guard try can(sheet.answered([atom], sheet.atLeast(1))) else {
      return [Certainty(atoms: [atom], answer: .none, kind: .everybody)]
    }
    var (found, empty): ([Certainty], [Certainty]) = ([], [])
    for answer in Self.said where try !can(sheet.others(than: answer, [atom], sheet.atLeast(1))) {
      found.append(Certainty(atoms: [atom], answer: answer, kind: .everybody))
    }
    // Of each of them it is then known what they did not say.
    for answer in Self.said
    where try found.isEmpty && !can(sheet.said(answer, [atom], sheet.atLeast(1))) {
      empty.append(Certainty(atoms: [atom], answer: answer, kind: .nobody))
    }
    return found + empty
  }

  /// All sets of atoms with surely at most so many people, and perhaps somebody.
  private mutating func sets(upTo size: Int, _ people: Count) throws -> [[Int]] {
    var small: [Int] = []
    for atom in sheet.atoms where try isSmall([atom], size, people) { small.append(atom) }
    var sets: [[Int]] = []
    for atom in small {
      for set in sets.map({ $0 + [atom] }) where try isSmall(set, size, people) {
        sets.append(set)
      }
      sets.append([atom])
    }
    return sets
  }

  private mutating func isSmall(_ atoms: [Int], _ size: Int, _ people: Count) throws -> Bool {
    guard try can(people(atoms, sheet.atLeast(1))) else { return false }
    return try !can(people(atoms, sheet.atLeast(size + 1)))
  }

  /// The only count possible; `nil` if there are more, or if all of a larger part are known to have
  /// answered.
  private mutating func fixed(_ answer: Answer, _ atoms: [Int]) throws -> Int? {
    guard let world = worlds.first else { return nil }
    let count = sheet.said(answer, atoms, 0...0).value(in: world)
    guard try !can(sheet.said(answer, atoms, sheet.atLeast(count + 1))) else { return nil }
    if try count > 0 && can(sheet.said(answer, atoms, 0...(count - 1))) { return nil }
    return try answer == .none && count == 0 && isComplete(around: atoms) ? nil : count
  }

  /// Whether all answered in a part of five or more that holds the atoms: how many answered is
  /// told, and that is no difference.
  private mutating func isComplete(around atoms: [Int]) throws -> Bool {
    let batches = atoms.map(sheet.batch)
    let groups = Set(atoms.map(sheet.group))
    let (first, last) = (batches.min() ?? 0, batches.max() ?? 0)
    for from in 0...first {
      for to in last..<sheet.batches {
        for group in [nil, groups.count == 1 ? groups.first : nil] {
          let part = sheet.atoms(of: group, in: from..<(to + 1))
          if try !can(sheet.people(part, 0...4)) && !can(sheet.said(.none, part, sheet.atLeast(1)))
          {
            return true
          }
        }
      }
    }
    return false
  }

  /// Whether the results leave room for a sum.
  private mutating func can(_ sum: PulseSystem.Sum) throws -> Bool {
    if worlds.contains(where: { sum.holds(in: $0) }) { return true }
    let upwards = worlds.count.isMultiple(of: 2)
    guard let world = try search?.world(with: [sum], upwards: upwards) else { return false }
    worlds.append(world)
    return true
  }
}
