internal import Playbooks

extension Belief {
  /// Share of the belief inside ``span``.
  ///
  /// Set with made-up leaders so that of two conversations about the same truth about one pair in
  /// twenty has a symptom whose spans do not touch (docs: method.md, section 12).
  package static let spanShare = 0.82

  /// Where the level most likely lies, on the scale from 0 to 3; the rest of the belief is cut off,
  /// half of it at each end.
  ///
  /// Each level is taken to reach half a step to both sides, so that a span can end between two.
  package var span: ClosedRange<Double> {
    let cut = (1 - Belief.spanShare) / 2
    return quantile(cut)...quantile(1 - cut)
  }

  /// The point below which so much of the belief lies; between 0 and 3.
  private func quantile(_ share: Double) -> Double {
    let highest = Double(Level.severe.rawValue)
    var below = 0.0
    for level in Level.allCases {
      let here = levels[level.rawValue]
      if here > 0, below + here >= share {
        return min(max(Double(level.rawValue) - 0.5 + (share - below) / here, 0), highest)
      }
      below += here
    }
    return highest
  }
}
