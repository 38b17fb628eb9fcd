internal import Foundation

/// Where a team's true numbers lie, given who answered.
package enum PulseIntervals {
  /// For a chance of 19 in 20.
  private static let z = 1.959_963_984_540_054

  /// The share of the whole team that agrees, whatever the silent think.
  ///
  /// 6 of 8 answers from 10 people: 0.6 to 0.8.
  package static func bounds(agreeing: Int, answered: Int, people: Int) -> ClosedRange<Double> {
    let team = Double(max(people, answered, 1))
    return Double(agreeing) / team...(Double(agreeing) + Double(max(people - answered, 0))) / team
  }

  /// Wilson's interval for a share (Wilson 1927; Brown, Cai and DasGupta 2001 for few answers).
  ///
  /// 6 of 8: 0.409 to 0.929.
  package static func wilson(_ count: Int, of answered: Int) -> ClosedRange<Double> {
    guard answered > 0 else { return 0...1 }
    let n = Double(answered)
    let share = Double(count) / n
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }

  /// The difference of two shares with its interval, from both of Wilson's (Newcombe 1998, method 10:
  /// hybrid score, without correction).
  ///
  /// 56 of 70 less 48 of 80, which is 0.2: 0.0524 to 0.3339.
  package static func difference(
    _ count: Int, of answered: Int, less other: Int, of otherAnswered: Int
  ) -> ClosedRange<Double> {
    let (one, two) = (wilson(count, of: answered), wilson(other, of: otherAnswered))
    let share = Double(count) / Double(max(1, answered))
    let less = Double(other) / Double(max(1, otherAnswered))
    let below = hypot(share - one.lowerBound, two.upperBound - less)
    let above = hypot(one.upperBound - share, less - two.lowerBound)
    return max(-1, share - less - below)...min(1, share - less + above)
  }

  /// The recommendation score with its interval, -100 to 100: adjusted Wald with three more answers,
  /// three quarters of one at either end (Lewis and Sauro, after Rocks 2016).
  ///
  /// 4 of 8 at the top and 1 at the bottom: 38, and -15 to 70.
  package static func score(
    _ classes: PulseClasses
  ) -> (score: Double, range: ClosedRange<Double>)? {
    guard classes.answered > 0 else { return nil }
    let n = Double(classes.answered) + 3
    let high = (Double(classes.high) + 0.75) / n
    let low = (Double(classes.low) + 0.75) / n
    let half = z * ((high + low - (high - low) * (high - low)) / n).squareRoot()
    let plain = Double(classes.high - classes.low) / Double(classes.answered)
    let (from, to) = (max(-1, high - low - half), min(1, high - low + half))
    return (100 * plain, 100 * from...100 * to)
  }
}
