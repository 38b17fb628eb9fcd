package import Coaching
package import Playbooks

/// What became of symptoms from one conversation to another, in sentences.
package enum OverTimeWords {
  /// `getting in the way on 3 March 2026, early signs on 14 April 2026`.
  package static func levels(_ change: Change, from then: Day, to now: Day) -> String {
    let (before, after) = (Words.level(of: change.then.belief), Words.level(of: change.now.belief))
    guard before != after else { return "\(before) both times" }
    return "\(before) on \(Words.day(then)), \(after) on \(Words.day(now))"
  }

  /// Whether it stands out, in a sentence.
  package static func call(_ change: Change) -> String {
    switch change.call {
    case .better: "That is a real step for the better, as far as answers can tell."
    case .worse: "That is a real step for the worse, as far as answers can tell."
    case .withinNoise:
      change.then.belief.told == change.now.belief.told
        ? "No difference stands out from the noise." : "The difference is within the noise."
    case .tooLittleAsked: "Too little was asked to tell whether it changed."
    }
  }

  /// `between early signs and needs attention now`; `no sign` where both ends have one word.
  package static func range(_ belief: Belief) -> String {
    let ends = [belief.span.lowerBound, belief.span.upperBound]
      .compactMap { Level(rawValue: Int($0.rounded())) }.map(Words.level)
    return ends[0] == ends[1] ? ends[0] : "between \(ends[0]) and \(ends[1])"
  }

  /// How a symptom stood in each conversation that asked about it; goes on behind a colon.
  package static func course(_ row: Trend.Row, _ snapshots: [Snapshot]) -> String {
    zip(row.sightings, snapshots).compactMap { sighting, snapshot in
      sighting.map { "\(Words.level(of: $0.belief)) on \(Words.day(snapshot.day))" }
    }.joined(separator: ", ")
  }

  /// How far a symptom may have gone in each conversation that asked about it.
  static func ranges(_ row: Trend.Row, _ snapshots: [Snapshot]) -> String {
    zip(row.sightings, snapshots).compactMap { sighting, snapshot in
      sighting.map {
        let belief = $0.belief
        return
          "\(Words.day(snapshot.day)): \(Words.level(of: belief)), most likely \(range(belief))"
      }
    }.joined(separator: "; ")
  }

  /// What the first and the latest conversation that asked about it tell of a symptom.
  package static func call(_ row: Trend.Row) -> String {
    row.change.map { "First to latest: \(call($0))" }
      ?? "Asked about only once: nothing to compare."
  }

  /// The reason for care, in a sentence.
  package static func caution(_ caution: Caution, _ library: (Question.ID) -> String) -> String {
    switch caution {
    case .labels: "The two do not have the same labels: are they about the same team?"
    case .overlap(let days):
      days == 0
        ? "Both were on the same day, about the same two weeks."
        : "Only \(days == 1 ? "1 day lies" : "\(days) days lie") between them, so the weeks they "
          + "are about overlap."
    case .questions(let both, let once):
      "\(both == 1 ? "1 question was" : "\(both) questions were") answered both times, \(once) only "
        + "one of the times: a difference may come from what was asked."
    case .playbooks(let ids):
      "Playbooks have changed in between: \(ids.map(\.rawValue).joined(separator: ", "))."
    case .carried(let lost):
      "The earlier answers are read with the method of today, where the question is the same"
        + (lost.isEmpty
          ? "." : "; not carried over: \(lost.map(\.rawValue).joined(separator: ", ")).")
    case .context(let questions):
      "The team is not as it was: another answer to "
        + questions.map(library).joined(separator: "; ") + "."
    }
  }

  /// What holds for any look back, however many conversations there are.
  package static let limits =
    "Everything is one person's picture. Judge by results, not by how much was done, and neither "
    + "credit nor blame one action for what changed."

  package static let twoPoints = "Two points make no trend."

  /// Said wherever differences are judged.
  package static let noise =
    "With so few questions only large changes stand out: where none does, that is no proof that "
    + "nothing changed."
}
