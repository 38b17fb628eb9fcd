package import Coaching
package import Foundation
package import Playbooks

/// Everything stored, as one JSON file that another computer can take in; see docs/data.md.
package struct Archive: Codable, Sendable {
  /// A playbook some conversation ran on.
  package struct Text: Codable, Sendable {
    package let id: Playbook.ID
    package let version: Int
    package let sha256: String
    package let text: String
  }

  /// A conversation or an exercise with all that happened in it.
  package struct Conversation: Codable, Sendable {
    package let id: Session.ID
    package let events: [Event]
  }

  /// What happened, and when.
  package struct Event: Codable, Sendable {
    /// Milliseconds since 1970, UTC.
    let at: Int64
    let change: SessionEvent.Change
  }

  package static let currentSchema = "rapport.data/1"

  let schema: String
  package let playbooks: [Text]
  /// Conversations and exercises, in the order they began.
  package let sessions: [Conversation]

  init(playbooks: [Text], sessions: [Session]) {
    schema = Archive.currentSchema
    self.playbooks = playbooks
    self.sessions = sessions.map(Conversation.init)
  }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// The file: the same content is always the same bytes.
  package var json: Data {
    get throws { try Archive.encoder.encode(self) + Data("\n".utf8) }
  }
}

extension Archive.Conversation {
  init(_ session: Session) {
    id = session.id
    events = session.events.map { .init(at: StoredTime.of($0.at), change: $0.change) }
  }

  /// Whether it is an exercise and no conversation about a real team.
  package var isExercise: Bool { session.exercise != nil }
  /// Whether it keeps keys and results of pulses.
  package var isPulse: Bool { session.pulse != nil }

  /// The conversation the events make.
  var session: Session {
    Session(
      id: id, events: events.map { SessionEvent(at: StoredTime.date($0.at), $0.change) })
  }
}

extension SessionEvent.Change {
  /// The playbooks it says the session runs on from here.
  var pins: [PlaybookPin] {
    switch self {
    case .started(let library, _), .repinned(let library): library
    default: []
    }
  }
}
