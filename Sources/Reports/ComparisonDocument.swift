package import Coaching
internal import Playbooks

/// Two conversations side by side as other programs read them: schema `rapport.comparison/2`.
package struct ComparisonDocument: Encodable, Sendable {
  /// One symptom, then and now.
  struct Entry: Encodable {
    let symptom: String
    let then: SightingPart
    let now: SightingPart
    let chanceBetter: Double
    let chanceWorse: Double
    let call: String
  }

  struct CautionPart: Encodable {
    let kind: String
    let text: String
  }

  let schema = "rapport.comparison/2"
  let then: SnapshotPart
  let now: SnapshotPart
  let changes: [Entry]
  let notCompared: [String]
  let cautions: [CautionPart]

  package init(_ comparison: Comparison) {
    then = SnapshotPart(comparison.then)
    now = SnapshotPart(comparison.now)
    changes = comparison.entries.map { entry in
      Entry(
        symptom: entry.symptom.id.rawValue, then: SightingPart(entry.change.then),
        now: SightingPart(entry.change.now),
        chanceBetter: ResultDocument.rounded(entry.change.chanceBetter),
        chanceWorse: ResultDocument.rounded(entry.change.chanceWorse),
        call: entry.change.call.rawValue)
    }
    notCompared = comparison.notCompared.map(\.id.rawValue)
    cautions = comparison.cautions.map {
      CautionPart(kind: $0.kind, text: OverTimeWords.caution($0) { $0.rawValue })
    }
  }

  /// Pretty-printed JSON with sorted keys and a line feed at the end.
  package var json: String { get throws { try JSONText.text(of: self) } }
}

/// One of several conversations.
struct SnapshotPart: Encodable {
  let session: Session.ID
  let day: String
  let asked: Int

  init(_ snapshot: Snapshot) {
    session = snapshot.session.id
    day = snapshot.day.description
    asked = snapshot.asked
  }
}

/// How far a symptom had gone, by one conversation.
struct SightingPart: Encodable {
  let level: String
  /// The two levels it lies between, where none is clear.
  let between: [String]?
  let severity: Double
  /// Ends of the span that holds most of the belief.
  let low: Double
  let high: Double
  let said: Bool

  init(_ sighting: Sighting) {
    let belief = sighting.belief
    level = belief.likeliest.word
    between = belief.between
    severity = ResultDocument.rounded(belief.severity)
    low = ResultDocument.rounded(belief.span.lowerBound)
    high = ResultDocument.rounded(belief.span.upperBound)
    said = sighting.isSaid
  }
}

extension Belief {
  /// The two levels it lies between, as words; `nil` where one is clear.
  var between: [String]? {
    told.lowerBound == told.upperBound ? nil : [told.lowerBound.word, told.upperBound.word]
  }
}

extension Caution {
  fileprivate var kind: String {
    switch self {
    case .labels: "labels"
    case .overlap: "overlap"
    case .questions: "questions"
    case .playbooks: "playbooks"
    case .context: "context"
    case .carried: "carried"
    }
  }
}
