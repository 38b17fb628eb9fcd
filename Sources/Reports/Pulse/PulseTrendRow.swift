package import Coaching

/// A row of what changed since the wave before: a statement or the recommendation, in words.
package struct PulseTrendRow: Sendable {
  package let name: String
  /// What was told then and now; `nil` where the two are not held against each other.
  package let counts: (then: String, now: String)?
  /// What the difference may be, or why nothing is said of it.
  package let words: String

  /// The statements in the order of the summary, and the recommendation last.
  package static func all(of trend: PulseTrend, in summary: PulseSummary) -> [PulseTrendRow] {
    let statements = summary.entries.compactMap { entry in
      trend.rows.first { $0.statement.id == entry.statement.id }.map(PulseTrendRow.init)
    }
    return statements + [PulseTrendRow(trend.recommendation, in: summary.result.wave)]
  }

  private init(_ row: PulseTrend.Row) {
    name = "\(row.statement.mark) \(row.statement.say)"
    switch row.outcome {
    case .compared(let change):
      counts = (PulseTrendWords.agreed(change.then), PulseTrendWords.agreed(change.now))
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
