internal import Playbooks

/// Whether a symptom stands elsewhere than before.
package struct Change: Sendable {
  /// A change is called where the spans of the two beliefs do not touch.
  package enum Call: String, Sendable {
    case better, worse
    case withinNoise = "within-noise"
    /// Nothing stands out, and one of the conversations hardly asked about it.
    case tooLittleAsked = "too-little-asked"
  }

  package let then: Sighting
  package let now: Sighting

  package init(from then: Sighting, to now: Sighting) {
    self.then = then
    self.now = now
  }

  package var call: Call {
    let (before, after) = (then.belief.span, now.belief.span)
    if after.upperBound < before.lowerBound { return .better }
    if after.lowerBound > before.upperBound { return .worse }
    let fewest = min(then.homeAnswers, now.homeAnswers)
    return fewest < Report.Line.leastAnswers ? .tooLittleAsked : .withinNoise
  }

  /// The chance that the level is lower now, if the two conversations err independently: the sum over
  /// all pairs of levels of which the later is the lower one.
  package var chanceBetter: Double { Change.chance(of: now.belief, below: then.belief) }

  /// The chance that the level is higher now, likewise.
  package var chanceWorse: Double { Change.chance(of: then.belief, below: now.belief) }

  private static func chance(of lower: Belief, below upper: Belief) -> Double {
    Level.allCases.reduce(0) { sum, level in
      sum + upper.levels[level.rawValue] * lower.chance(that: .less, [level])
    }
  }
}
