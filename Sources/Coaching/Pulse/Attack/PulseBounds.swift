/// Between which numbers each cell of a system lies.
struct PulseBounds {
  var low: [Int]
  var high: [Int]

  init(_ system: PulseSystem) {
    low = Array(repeating: 0, count: system.cells)
    high = Array(repeating: system.most, count: system.cells)
  }

  /// Whether an alternative holds in any case.
  func settle(_ choice: [[PulseSystem.Sum]]) -> Bool {
    choice.contains { alternative in
      alternative.allSatisfy { sum in
        let (least, most) = extent(of: sum)
        return least >= sum.least && most <= sum.most
      }
    }
  }

  private func extent(of sum: PulseSystem.Sum) -> (least: Int, most: Int) {
    var (least, most) = (0, 0)
    for place in sum.cells.indices {
      let (cell, weight) = (sum.cells[place], sum.weights[place])
      least += weight * (weight > 0 ? low[cell] : high[cell])
      most += weight * (weight > 0 ? high[cell] : low[cell])
    }
    return (least, most)
  }

  /// Narrows to a fixpoint; `false` if nothing fits.
  mutating func narrow(by sums: [PulseSystem.Sum]) -> Bool {
    var changes = true
    while changes {
      changes = false
      for sum in sums {
        guard let changed = narrow(by: sum) else { return false }
        if changed { changes = true }
      }
    }
    return true
  }

  /// Whether a bound changed; `nil` if nothing fits.
  private mutating func narrow(by sum: PulseSystem.Sum) -> Bool? {
    let (least, most) = extent(of: sum)
    guard least <= sum.most, most >= sum.least else { return nil }
    if least >= sum.least, most <= sum.most { return false }
    // How far a cell may be from its end that makes the sum least, or most.
    let (up, down) = (sum.most - least, most - sum.least)
    var changed = false
    for place in sum.cells.indices {
      let (cell, weight) = (sum.cells[place], sum.weights[place])
      let (old, size) = ((low: low[cell], high: high[cell]), abs(weight))
      high[cell] = min(old.high, old.low + (weight > 0 ? up : down) / size)
      low[cell] = max(old.low, old.high - (weight > 0 ? down : up) / size)
      if high[cell] < old.high || low[cell] > old.low { changed = true }
    }
    return changed
  }
}
