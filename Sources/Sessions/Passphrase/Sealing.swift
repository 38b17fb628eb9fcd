internal import Coaching
internal import Foundation
internal import GRDB

/// How words stand in the database: sealed with the key of the data, or without a key as they are.
struct Sealing: Sendable {
  let key: DataKey?

  static let none = Sealing(key: nil)

  /// An event's change, bound to its place among the events.
  func value(_ change: SessionEvent.Change, at place: EventPlace) throws -> DatabaseValue {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(change), as: UTF8.self)
    return try value(text, as: place.words)
  }

  /// A label, bound to its column and session.
  func value(_ label: String, in column: String, of session: String) throws -> DatabaseValue {
    try value(label, as: "\(column) \(session)")
  }

  /// The event in columns `session`, `number`, `at` and `change`; `nil` if it is none this program
  /// knows, or not the one that was stored there.
  func event(in row: Row) -> SessionEvent? {
    guard let place = EventPlace(row: row),
      let text = text(row["change"], as: place.words),
      let change = try? JSONDecoder().decode(SessionEvent.Change.self, from: Data(text.utf8))
    else { return nil }
    return SessionEvent(at: SessionStore.date(place.at), change)
  }

  /// The labels in columns `id`, `client` and `team`; `nil` if they are not what was stored there.
  func labels(in row: Row) -> SessionLabels? {
    guard let session = String.fromDatabaseValue(row["id"]),
      let client = text(row["client"], as: "client \(session)"),
      let team = text(row["team"], as: "team \(session)")
    else { return nil }
    return SessionLabels(client: client, team: team)
  }

  private func value(_ text: String, as place: String) throws -> DatabaseValue {
    guard let key else { return text.databaseValue }
    return try key.seal(Data(text.utf8), as: place).databaseValue
  }

  private func text(_ value: DatabaseValue, as place: String) -> String? {
    switch (value.storage, key) {
    case (.string(let text), nil): text
    case (.blob(let sealed), let key?):
      key.open(sealed, as: place).flatMap { String(data: $0, encoding: .utf8) }
    default: nil
    }
  }
}

/// What an event is sealed to: it opens nowhere else.
struct EventPlace {
  let session: String
  /// Counts from 1.
  let number: Int
  /// Milliseconds since 1970, UTC.
  let at: Int64

  var words: String { "event \(session) \(number) \(at)" }
}

extension EventPlace {
  init?(row: Row) {
    guard let session = String.fromDatabaseValue(row["session"]),
      let number = Int.fromDatabaseValue(row["number"]),
      let at = Int64.fromDatabaseValue(row["at"])
    else { return nil }
    self.init(session: session, number: number, at: at)
  }
}
