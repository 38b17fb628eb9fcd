/// What follows from sums by taking a smaller set of cells from a larger one that holds it: a
/// search on single cells alone would not see it.
enum PulseClosure {
  private typealias Ranges = [UInt128: (least: Int, most: Int)]

  /// Enough for any history; the sums stay true if it is cut short.
  private static let mostSets = 160

  /// The sums, and those that follow from them.
  static func closed(_ sums: [PulseSystem.Sum], cells: Int, most: Int) -> [PulseSystem.Sum] {
    guard cells <= 128 else { return sums }
    var ranges: Ranges = [:]
    // In this order, not that of a dictionary, so that all runs are the same.
    var sets: [UInt128] = []
    for sum in sums where sum.isPlain {
      note(sum.mask, sum.least, sum.most, &ranges, &sets)
    }
    var place = 0
    while place < sets.count, sets.count < mostSets {
      for other in 0..<place { combine(sets[place], sets[other], &ranges, &sets, most) }
      place += 1
    }
    // Once more, now that some ranges are narrower.
    for one in sets.indices {
      for other in 0..<one { combine(sets[one], sets[other], &ranges, &sets, most, adding: false) }
    }
    let weighted = sums.filter { !$0.isPlain }
    return weighted
      + sets.compactMap { set in
        ranges[set].flatMap { range in
          // Sums that contradict each other stay as they were: the search finds out.
          range.least <= range.most ? .init(list(set), range.least...range.most) : nil
        }
      } + sums.filter { sum in ranges[sum.mask].map { $0.least > $0.most } ?? false }
  }

  private static func combine(
    _ one: UInt128, _ other: UInt128, _ ranges: inout Ranges, _ sets: inout [UInt128], _ most: Int,
    adding: Bool = true
  ) {
    guard let left = ranges[one], let right = ranges[other] else { return }
    let (set, least, upper): (UInt128, Int, Int)
    switch one & other {
    case one: (set, least, upper) = (other ^ one, right.least - left.most, right.most - left.least)
    case other:
      (set, least, upper) = (one ^ other, left.least - right.most, left.most - right.least)
    default: return
    }
    guard set != 0, adding || ranges[set] != nil else { return }
    // Looser than any single cell, and so of no use.
    if least <= 0, upper >= most, ranges[set] == nil { return }
    note(set, least, upper, &ranges, &sets)
  }

  private static func note(
    _ set: UInt128, _ least: Int, _ most: Int, _ ranges: inout Ranges, _ sets: inout [UInt128]
  ) {
    guard let old = ranges[set] else {
      ranges[set] = (max(0, least), most)
      sets.append(set)
      return
    }
    ranges[set] = (max(old.least, least), min(old.most, most))
  }

  private static func list(_ set: UInt128) -> [Int] {
    (0..<128).filter { set >> UInt128($0) & 1 == 1 }
  }
}

extension PulseSystem {
  /// With the sums that follow, and without alternatives that cannot be.
  var prepared: PulseSystem {
    var prepared = self
    var changes = true
    while changes {
      changes = false
      prepared.sums = PulseClosure.closed(prepared.sums, cells: cells, most: most)
      var bounds = PulseBounds(self)
      guard bounds.narrow(by: prepared.sums) else { return prepared }
      var choices: [[[Sum]]] = []
      for choice in prepared.choices where !bounds.settle(choice) {
        let open = choice.filter { alternative in
          var bounds = bounds
          return bounds.narrow(by: prepared.sums + alternative)
        }
        if open.count == 1 {
          prepared.sums += open[0]
          changes = true
        } else {
          choices.append(open)
        }
      }
      prepared.choices = choices
    }
    return prepared
  }
}
