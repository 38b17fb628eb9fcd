/// Whole numbers from 0 that are not known, and what is known of their sums.
package struct PulseSystem: Hashable, Sendable {
  /// A weighted sum of cells that lies in a range.
  package struct Sum: Hashable, Sendable {
    package let cells: [Int]
    package let weights: [Int]
    package let least: Int
    package let most: Int
    /// Nothing but cells added up.
    package let isPlain: Bool
    /// The cells as bits.
    let mask: UInt128

    package init(_ cells: [Int], weights: [Int]? = nil, _ range: ClosedRange<Int>) {
      self.cells = cells
      self.weights = weights ?? Array(repeating: 1, count: cells.count)
      least = range.lowerBound
      most = range.upperBound
      isPlain = weights?.allSatisfy { $0 == 1 } ?? true
      mask = cells.reduce(0) { $0 | 1 << UInt128($1) }
    }

    package func value(in world: [Int]) -> Int {
      var value = 0
      for place in cells.indices { value += weights[place] * world[cells[place]] }
      return value
    }

    package func holds(in world: [Int]) -> Bool {
      let value = value(in: world)
      return least <= value && value <= most
    }
  }

  /// No cell is above it.
  package let most: Int
  package let cells: Int
  /// All cells, those first that decide most.
  package let tiers: [[Int]]
  package var sums: [Sum]
  /// Of each at least one alternative holds, all its sums together.
  package var choices: [[[Sum]]]

  package init(tiers: [[Int]], most: Int, sums: [Sum] = [], choices: [[[Sum]]] = []) {
    cells = tiers.joined().count
    self.tiers = tiers
    self.most = most
    self.sums = sums
    self.choices = choices
  }

  /// Whether numbers can be the true ones.
  package func admits(_ world: [Int]) -> Bool {
    sums.allSatisfy { $0.holds(in: world) }
      && choices.allSatisfy { choice in
        choice.contains { $0.allSatisfy { $0.holds(in: world) } }
      }
  }
}
