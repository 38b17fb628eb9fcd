package import Coaching
internal import Playbooks

/// Several conversations as other programs read them: schema `rapport.trend/2`, or CSV.
package struct TrendDocument: Encodable, Sendable {
  /// One symptom through all conversations.
  struct Row: Encodable {
    let symptom: String
    /// One for each conversation; null where it was not asked about.
    let sightings: [SightingPart?]
    let call: String?
  }

  let schema = "rapport.trend/2"
  let conversations: [SnapshotPart]
  let symptoms: [Row]

  package init(_ trend: Trend) {
    conversations = trend.snapshots.map(SnapshotPart.init)
    symptoms = trend.rows.map { row in
      Row(
        symptom: row.symptom.id.rawValue,
        sightings: row.sightings.map { $0.map(SightingPart.init) },
        call: row.change?.call.rawValue)
    }
  }

  /// Pretty-printed JSON with sorted keys and a line feed at the end.
  package var json: String { get throws { try JSONText.text(of: self) } }

  /// A line for each symptom in each conversation that asked about it (RFC 4180).
  package var csv: String {
    let header = ["day", "session", "symptom", "level", "severity", "low", "high", "said"]
    let rows = symptoms.flatMap { row in
      zip(conversations, row.sightings).compactMap { conversation, sighting in
        sighting.map {
          [
            conversation.day, conversation.session.rawValue, row.symptom, $0.level,
            String($0.severity),
            String($0.low), String($0.high), String($0.said),
          ]
        }
      }
    }
    return CSVText.text(of: [header] + rows)
  }
}
