package import Coaching

/// The words for what became of an action.
package enum CommitmentWords {
  package static func status(_ status: Commitment.Status) -> String {
    switch status {
    case .todo: "not begun"
    case .doing: "begun"
    case .done: "done"
    case .dropped: "dropped"
    }
  }

  package static func direction(_ direction: Reading.Direction) -> String {
    switch direction {
    case .better: "better"
    case .same: "the same"
    case .worse: "worse"
    case .unclear: "hard to say"
    }
  }

  /// `begun, told on 5 March 2026: half the team answered`; the reason is the leader's own words.
  package static func state(of commitment: Commitment, withReason: Bool) -> String {
    let day = commitment.toldOn.map { ", told on \(Words.day($0))" } ?? ""
    let because = commitment.because.isEmpty || !withReason ? "" : ": \(commitment.because)"
    return status(commitment.status) + day + because
  }

  /// `Put … on the wall: done, 5 March 2026 (5 March 2026: 3 of 8)`.
  package static func line(_ line: Between.Line) -> String {
    let state = line.status.map(status) ?? "planned"
    let seen = line.readings.isEmpty ? "" : " (\(readings(line.readings)))"
    return "\(line.title): \(state), \(Words.day(line.day))\(seen)"
  }

  /// `5 March 2026: 3 of 8; 19 March 2026: 5 of 8 (better)`.
  package static func readings(_ readings: [Reading]) -> String {
    readings.map { reading in
      let direction = reading.direction == .unclear ? "" : " (\(direction(reading.direction)))"
      return "\(Words.day(reading.on)): \(reading.text)\(direction)"
    }.joined(separator: "; ")
  }
}
