package import Coaching

/// A row of what changed since the wave before: a statement or the recommendation, in words.
package struct PulseTrendRow: Sendable {
  package let name: String
  /// What was told then and now; `nil` where the two are not held against each other.
  package let counts: (then: String, now: String)?
  /// What the difference may be, or why nothing is said of it.
  package let words: String

  /// The statements, that which changed most first and those not compared after them; the
  /// recommendation last.
  package static func all(of trend: PulseTrend, in summary: PulseSummary) -> [PulseTrendRow] {
    let rows = summary.entries.compactMap { entry in
      trend.rows.first { $0.statement.id == entry.statement.id }
    }
    let sorted = rows.enumerated().sorted { left, right in
      let (one, other) = (size(left.element), size(right.element))
      return one == other ? left.offset < right.offset : one > other
    }
    let wave = summary.result.wave
    return sorted.map { PulseTrendRow($0.element, in: wave) }
      + [PulseTrendRow(trend.recommendation, in: wave)]
  }

  /// How far agreement moved, up or down, in the middle of what it may be.
  private static func size(_ row: PulseTrend.Row) -> Double {
    guard case .compared(let change) = row.outcome else { return -1 }
    return abs(change.difference.lowerBound + change.difference.upperBound) / 2
  }

  private init(_ row: PulseTrend.Row, in wave: Wave) {
    name = "\(row.statement.mark) \(row.statement.say)"
    switch row.outcome {
    case .compared(let change):
      let said = { PulseWords.said($0, in: wave) }
      counts = (said(change.then.shown), said(change.now.shown))
      words = PulseTrendWords.difference(change)
    case .notCompared(let reason): (counts, words) = (nil, PulseTrendWords.reason(reason))
    }
  }

  private init(
    _ recommendation: PulseTrend.Outcome<PulseTrend.Recommendation>, in wave: Wave
  ) {
    name = wave.recommend
    switch recommendation {
    case .compared(let both):
      let said = { PulseWords.recommended($0, in: wave) }
      counts = (said(both.then), said(both.now))
      words = PulseTrendWords.noClaim
    case .notCompared(let reason): (counts, words) = (nil, PulseTrendWords.reason(reason))
    }
  }
}
