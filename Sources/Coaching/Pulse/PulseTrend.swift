/// What changed on the whole team from one wave to the next, as far as it may be said.
///
/// Made only of two results the leader holds, so it tells nothing that they do not. It is still kept
/// from pointing at anybody: where all were of one mind, all answered, and hardly anybody came or
/// went, a change would be a story about a few.
package struct PulseTrend: Hashable, Sendable {
  /// What came of holding two answers against each other.
  package enum Outcome<Compared: Hashable & Sendable>: Hashable, Sendable {
    case compared(Compared)
    case notCompared(Reason)
  }

  /// Why two answers are not held against each other.
  package enum Reason: Hashable, Sendable, CaseIterable {
    /// One of the waves was collected with low trust.
    case lowTrust
    /// The wave before did not have it.
    case new
    /// It has the same name, but says something else.
    case reworded
    case notToldThen, notToldNow
    /// Fewer answered it than the other wave's threshold.
    case underThreshold
    /// All, or all but one, were of one mind in one of the waves, everybody answered both, and the
    /// people are nearly the same.
    case unanimousAndSame
  }

  /// A statement of the later wave.
  package struct Row: Hashable, Sendable {
    package let statement: Wave.Statement
    package let outcome: Outcome<PulseChange>
  }

  /// The recommendation in both waves: what was told, and no claim, as with so few people one moves
  /// a score far.
  package struct Recommendation: Hashable, Sendable {
    package let then: WaveResult.Shown
    package let now: WaveResult.Shown
  }

  /// In the order of the later wave's statements.
  package let rows: [Row]
  package let recommendation: Outcome<Recommendation>

  /// Holds a result against the one before; `nil` if its wave does not follow that one.
  package init?(_ now: WaveResult, after before: WaveResult) {
    guard let follows = now.wave.follows, WaveMark(follows) == WaveMark(before.mark) else {
      return nil
    }
    let grounds = PulseGrounds(before: before, now: now)
    rows = zip(now.wave.statements, now.whole.statements).map { statement, shown in
      Row(statement: statement, outcome: grounds.outcome(of: statement, shown))
    }
    recommendation = grounds.recommendation
  }
}
