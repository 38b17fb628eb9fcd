internal import Coaching
internal import Foundation
internal import Reports

/// The weights behind a report, strongest first on each side, in hundredths that add up as shown.
struct EvidenceSum {
  typealias Term = (weight: Diagnosis.Weight, hundredths: Int)

  let toward: [Term]
  let away: [Term]
  private let report: Report

  init(_ report: Report) {
    self.report = report
    let sorted = report.weights.sorted { abs($0.value) > abs($1.value) }
    // Each figure is what the rounded sum grows by, so that no rounding gets lost.
    var sum = Belief.start.logOdds
    let terms = (sorted.filter { $0.value > 0 } + sorted.filter { $0.value <= 0 }).map { weight in
      let before = EvidenceSum.hundredths(sum)
      sum += weight.value
      return (weight: weight, hundredths: EvidenceSum.hundredths(sum) - before)
    }
    toward = terms.filter { $0.weight.value > 0 }
    away = terms.filter { $0.weight.value <= 0 }
  }

  /// The sum in figures: where every symptom starts, what the answers add, and the chance it makes.
  var figures: String {
    let start = EvidenceSum.hundredths(Belief.start.logOdds)
    let added = (toward + away).reduce(0) { $0 + $1.hundredths }
    let chance = Int((report.belief.chance * 100).rounded())
    return "Start \(EvidenceSum.signed(start)), answers \(EvidenceSum.signed(added)), together "
      + "\(EvidenceSum.signed(start + added)) log-odds: a chance of \(chance) in 100 that it is "
      + "getting in the way or worse."
  }

  /// The sum in words.
  var words: String { "Taken together: \(Words.sureness(report.sureness))." }

  static func signed(_ hundredths: Int) -> String {
    String(format: "%+.2f", Double(hundredths) / 100)
  }

  private static func hundredths(_ value: Double) -> Int { Int((value * 100).rounded()) }
}
