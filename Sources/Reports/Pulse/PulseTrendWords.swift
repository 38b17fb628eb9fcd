package import Coaching

/// What is said of two waves beside each other.
package enum PulseTrendWords {
  package static let title = "Since the wave before"

  /// How to read the differences between so many statements.
  package static let care =
    "Only statements in the same words are held against each other. The range takes the two waves as "
    + "different people; where the same answered, it is wider than it need be. Among so many "
    + "statements one may stand out by chance alone."

  /// Of who agree: `+33 points, and by chance alone anything from -9 to +65: it may be nothing`.
  package static func difference(_ change: PulseChange) -> String {
    let (least, most) = (change.difference.lowerBound, change.difference.upperBound)
    let seen = points(least) == points(most) ? points(least) : "\(points(least)) to \(points(most))"
    let range = "\(points(change.interval.lowerBound)) to \(points(change.interval.upperBound))"
    return "\(seen) points, and by chance alone anything from \(range): "
      + (change.isMoreThanChance ? "more than chance alone" : "it may be nothing")
  }

  /// Behind the recommendation then and now.
  package static let noClaim = "counts only: with so few, one person moves the score far"

  /// Why nothing is said of a change.
  package static func reason(_ reason: PulseTrend.Reason) -> String {
    switch reason {
    case .lowTrust: "not compared: one of the waves was collected with more care"
    case .new: "new: the wave before did not ask it"
    case .reworded: "not compared: it was asked in other words"
    case .notToldThen: "not compared: it was not told then"
    case .notToldNow: "not compared: it is not told now"
    case .underThreshold: "not compared: too few answered for the threshold of the other wave"
    case .unanimousAndSame:
      "not compared: nearly all were of one mind, and a change would be about one or two"
    }
  }

  private static func points(_ share: Double) -> String {
    let points = Int((share * 100).rounded())
    return points > 0 ? "+\(points)" : "\(points)"
  }
}
