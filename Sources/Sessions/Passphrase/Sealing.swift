internal import Coaching
internal import Foundation
internal import GRDB
internal import Playbooks

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

  /// What shows that an event is the one that was stored at its place; where it is sealed the seal
  /// shows it.
  func digest(of change: DatabaseValue, at place: EventPlace) -> Data? {
    guard key == nil else { return nil }
    var digest = RowDigest()
    digest.add(place.session.rawValue)
    digest.add(Int64(place.number))
    digest.add(place.at)
    digest.add(change)
    return digest.data
  }

  /// A label, bound to its column and session.
  func value(_ label: String, in column: String, of session: Session.ID) throws -> DatabaseValue {
    try value(label, as: "\(column) \(session)")
  }

  /// The event in a whole row of the table `event`; `nil` if it is none this program knows, or not
  /// the one that was stored there.
  func event(in row: Row) -> SessionEvent? {
    guard let place = EventPlace(row: row) else { return nil }
    let change = row.stored(at: EventPlace.change)
    // A file of before there were digests has no such column; it is migrated before it is used.
    guard
      row.count <= EventPlace.digest
        || Data.fromDatabaseValue(row.stored(at: EventPlace.digest))
          == digest(of: change, at: place)
    else { return nil }
    guard let text = text(change, as: place.words),
      let change = try? JSONDecoder().decode(SessionEvent.Change.self, from: Data(text.utf8))
    else { return nil }
    return SessionEvent(at: StoredTime.date(place.at), change)
  }

  /// The labels of a session; `nil` if they are not what was stored there.
  func labels(in row: SessionRow) -> SessionLabels? {
    guard let client = text(row.client, as: "client \(row.id)"),
      let team = text(row.team, as: "team \(row.id)")
    else { return nil }
    return SessionLabels(client: client, team: team)
  }

  private func value(_ text: String, as place: String) throws -> DatabaseValue {
    guard let key else { return text.databaseValue }
    return try key.seal(Data(text.utf8), as: place).databaseValue
  }

  private func text(_ value: DatabaseValue, as place: @autoclosure () -> String) -> String? {
    switch (value.storage, key) {
    case (.string(let text), nil): text
    case (.blob(let sealed), let key?):
      key.open(sealed, as: place()).flatMap { String(data: $0, encoding: .utf8) }
    default: nil
    }
  }
}

/// What an event is sealed to: it opens nowhere else.
struct EventPlace {
  let session: Session.ID
  /// Counts from 1.
  let number: Int
  /// Milliseconds since 1970, UTC.
  let at: Int64

  var words: String { "event \(session) \(number) \(at)" }
}

extension EventPlace {
  // Columns of the table, which are found faster by their number than by their name.
  static let change = 3
  static let digest = 4

  /// The place a whole row of the table `event` tells; `nil` for values of another kind, and for times that cannot be.
  init?(row: Row) {
    guard case .string(let session) = row.stored(at: 0).storage,
      case .int64(let number) = row.stored(at: 1).storage,
      case .int64(let at) = row.stored(at: 2).storage, StoredTime.range.contains(at)
    else { return nil }
    self.init(session: Session.ID(rawValue: session), number: Int(number), at: at)
  }
}
