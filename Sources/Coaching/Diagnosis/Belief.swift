internal import Foundation
package import Playbooks

/// The chance of each level of one symptom, given the answers so far.
package struct Belief: Hashable, Sendable {
  /// None, mild, moderate, severe; adds up to 1.
  package let levels: SIMD4<Double>

  /// Where every symptom starts; published percentages are comfort, never starting chances (R20).
  package static let start = Belief(
    SIMD4(Rates.start[0], Rates.start[1], Rates.start[2], Rates.start[3]))

  /// Scales `weights`, each at least 0 and one above 0, so that they add up to 1.
  package init(_ weights: SIMD4<Double>) {
    levels = weights / weights.sum()
  }

  /// The chance that it is at least moderate.
  package var chance: Double { levels[2] + levels[3] }

  /// The expected level, 0 to 3.
  package var severity: Double { levels[1] + 2 * levels[2] + 3 * levels[3] }

  /// The likeliest level; the lower of equals.
  package var likeliest: Level {
    Level.allCases.reduce(.none) { levels[$1.rawValue] > levels[$0.rawValue] ? $1 : $0 }
  }

  /// The level as it is told: the likeliest if it has half of the belief, else the two neighbours
  /// that have most together.
  package var told: ClosedRange<Level> {
    if levels[likeliest.rawValue] >= Belief.clear { return likeliest...likeliest }
    let pairs = zip(Level.allCases, Level.allCases.dropFirst())
    let share = { (pair: (Level, Level)) in levels[pair.0.rawValue] + levels[pair.1.rawValue] }
    let best = pairs.reduce((Level.none, Level.mild)) { share($1) > share($0) ? $1 : $0 }
    return best.0...best.1
  }

  /// The share of the belief that makes one level clear.
  private static let clear = 0.5

  /// The highest level that is at least as likely reached as not; what rules compare with.
  package var median: Level {
    Level.allCases.last { chance(that: .atLeast, [$0]) >= Judgement.likely } ?? .none
  }

  /// How open it is whether the symptom is at least moderate: binary entropy, in nats.
  package var uncertainty: Double {
    let (chance, other) = (chance, 1 - chance)
    return (chance > 0 ? -chance * log(chance) : 0) - (other > 0 ? other * log(other) : 0)
  }

  /// Log-odds of ``chance``, in nats.
  package var logOdds: Double { log(chance / (levels[0] + levels[1])) }

  /// The chance that the level stands in `relation` to `values`.
  package func chance(that relation: Condition.Relation, _ values: [Level]) -> Double {
    Level.allCases.reduce(0) { sum, level in
      relation.holds(level, values) ? sum + levels[level.rawValue] : sum
    }
  }

  func multiplied(by message: SIMD4<Double>) -> Belief { Belief(levels * message) }
}
