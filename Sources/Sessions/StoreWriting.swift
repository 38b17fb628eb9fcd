package import Coaching
internal import Foundation
internal import GRDB

extension SessionStore {
  /// Stores a new session with what happened in it so far, and the playbooks it runs on.
  package func begin(_ session: Session, on playbooks: [StoredPlaybook]) throws {
    try write { database in
      try SessionStore.keep(playbooks, in: database)
      // A clock that was set back does not put it before one that began earlier.
      let latest = try Int64.fetchOne(database, sql: "SELECT MAX(place) FROM session")
      try SessionStore.insert(session, after: latest, in: database)
    }
  }

  /// Stores the latest event of a session.
  package func appendLast(of session: Session, keeping playbooks: [StoredPlaybook] = []) throws {
    guard let event = session.events.last else { return }
    try write { database in
      // Another Rapport may have deleted it meanwhile.
      guard try SessionStore.exists(session.id, in: database) else {
        throw StoreError.noSession(session.id)
      }
      try SessionStore.keep(playbooks, in: database)
      try SessionStore.insert(event, into: session.id, in: database)
      try SessionStore.summarize(session, in: database)
    }
  }

  /// Removes a session, and playbooks no session runs on any more, for good.
  ///
  /// - Returns: Whether nothing is left of it on disk. If another program reads the file just now,
  ///   the write-ahead log still holds it until that program is done.
  @discardableResult
  package func delete(_ id: String) throws -> Bool {
    try write { database in
      try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
      guard database.changesCount > 0 else { throw StoreError.noSession(id) }
      try database.execute(
        sql: """
          DELETE FROM playbook WHERE NOT EXISTS
          (SELECT 1 FROM event WHERE instr(event.change, playbook.sha256) > 0)
          """)
    }
    return try emptyLog()
  }

  /// Moves what the write-ahead log holds to the file and empties it, unless somebody reads it.
  func emptyLog() throws -> Bool {
    try StoreError.translating(path: path) {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA busy_timeout = 100")
        defer { try? database.execute(sql: "PRAGMA busy_timeout = 5000") }
        do {
          _ = try database.checkpoint(.truncate)
          return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          return false
        }
      }
    }
  }

  /// Stores a whole session in its place by time, behind the place `latest`.
  ///
  /// - Returns: Its place.
  @discardableResult
  static func insert(
    _ session: Session, after latest: Int64?, in database: Database
  ) throws -> Int64 {
    let startedAt = milliseconds(session.startedAt ?? .distantPast)
    let place = max(startedAt, (latest ?? .min / 2) + 1)
    try database.execute(
      sql: "INSERT INTO session (id, startedAt, place) VALUES (?, ?, ?)",
      arguments: [session.id, startedAt, place])
    for event in session.events { try insert(event, into: session.id, in: database) }
    try summarize(session, in: database)
    return place
  }

  static func keep(_ playbooks: [StoredPlaybook], in database: Database) throws {
    for playbook in playbooks {
      try database.execute(
        sql: "INSERT OR IGNORE INTO playbook (sha256, id, version, text) VALUES (?, ?, ?, ?)",
        arguments: [
          playbook.pin.sha256, playbook.pin.playbook, playbook.pin.version, playbook.text,
        ])
    }
  }

  private static func insert(_ event: SessionEvent, into id: String, in database: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let change = String(decoding: try encoder.encode(event.change), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT INTO event (session, number, at, change)
        SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ? FROM event WHERE session = ?
        """, arguments: [id, milliseconds(event.at), change, id])
  }

  private static func exists(_ id: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE id = ?)", arguments: [id]) == true
  }

  private static func summarize(_ session: Session, in database: Database) throws {
    try database.execute(
      sql: "UPDATE session SET answers = ?, client = ?, team = ?, due = ? WHERE id = ?",
      arguments: [
        session.replies.count, session.labels.client, session.labels.team,
        session.commitments.due?.description ?? "", session.id,
      ])
  }
}
