/// Finds numbers that fit a system, or proves that there are none: it narrows the bounds of each
/// cell until nothing changes, then tries halves.
struct PulseSearch {
  /// It ran out of steps: nothing is known.
  struct TooLong: Error {}

  private let system: PulseSystem
  private let limits = [100, 1_000, 20_000]
  private var mostSteps = 0
  private var steps = 0

  init(_ system: PulseSystem) {
    self.system = system.prepared
  }

  /// Numbers that fit the system and the extra sum, tried from below or from above; `nil` if there
  /// are none.
  mutating func world(with extra: [PulseSystem.Sum] = [], upwards: Bool) throws(TooLong) -> [Int]? {
    if extra.contains(where: contradicts) { return nil }
    // What is long from one end is often short from the other; so a little from each, then more.
    for limit in limits {
      for isUp in [upwards, !upwards] {
        (steps, mostSteps) = (0, limit)
        do {
          return try solve(PulseBounds(system), system.sums + extra, choice: 0, upwards: isUp)
        } catch { continue }
      }
    }
    throw TooLong()
  }

  /// Whether a sum alone is against it: cells cannot be more than a set that holds them.
  private func contradicts(_ extra: PulseSystem.Sum) -> Bool {
    guard extra.isPlain else { return false }
    return system.sums.contains { sum in
      guard sum.isPlain else { return false }
      return (sum.most < extra.least && extra.mask & ~sum.mask == 0)
        || (extra.most < sum.least && sum.mask & ~extra.mask == 0)
    }
  }

  private mutating func solve(
    _ bounds: PulseBounds, _ sums: [PulseSystem.Sum], choice: Int, upwards: Bool
  ) throws(TooLong) -> [Int]? {
    steps += 1
    guard steps < mostSteps else { throw TooLong() }
    var bounds = bounds
    guard bounds.narrow(by: sums) else { return nil }
    if choice < system.choices.count {
      let alternatives = system.choices[choice]
      if bounds.settle(alternatives) {
        return try solve(bounds, sums, choice: choice + 1, upwards: upwards)
      }
      for alternative in upwards ? alternatives : alternatives.reversed() {
        let more = sums + alternative
        if let world = try solve(bounds, more, choice: choice + 1, upwards: upwards) {
          return world
        }
      }
      return nil
    }
    guard let cell = open(bounds) else { return bounds.low }
    let middle = (bounds.low[cell] + bounds.high[cell]) / 2
    for isLower in [upwards, !upwards] {
      var half = bounds
      if isLower { half.high[cell] = middle } else { half.low[cell] = middle + 1 }
      if let world = try solve(half, sums, choice: choice, upwards: upwards) { return world }
    }
    return nil
  }

  /// The open cell with the fewest numbers, of the first tier that has one.
  private func open(_ bounds: PulseBounds) -> Int? {
    for tier in system.tiers {
      var (best, least) = (Int?.none, Int.max)
      for cell in tier {
        let width = bounds.high[cell] - bounds.low[cell]
        if width > 0, width < least { (best, least) = (cell, width) }
      }
      if let best { return best }
    }
    return nil
  }
}
