package import Coaching
internal import Foundation
internal import GRDB
internal import Playbooks

extension SessionStore {
  /// Stores a new session with what happened in it so far, and the playbooks it runs on.
  package func begin(_ session: Session, on playbooks: [StoredPlaybook]) throws {
    try write { database in
      try SessionStore.keep(playbooks, in: database)
      // A clock that was set back does not put it before one that began earlier.
      let latest = try Int64.fetchOne(database, sql: "SELECT MAX(place) FROM session")
      try insert(session, after: latest, in: database)
    }
  }

  /// Stores the latest event of a session.
  ///
  /// - Throws: ``StoreError/movedOn(session:)`` if others were stored since: their number tells.
  package func appendLast(of session: Session, keeping playbooks: [StoredPlaybook] = []) throws {
    guard let event = session.events.last else { return }
    try write { database in
      // Another Rapport may have deleted it meanwhile.
      guard var row = try stored(session.id, in: database) else {
        throw StoreError.noSession(session.id.rawValue)
      }
      guard try SessionStore.count(of: session.id, in: database) == session.events.count - 1 else {
        throw StoreError.movedOn(session: session.id)
      }
      try SessionStore.keep(playbooks, in: database)
      try insert(event, into: session.id, in: database)
      try row.take(session, sealing: sealing)
      try row.store(in: database)
    }
  }

  /// Removes a session, and playbooks no session runs on any more, for good.
  ///
  /// - Returns: Whether nothing is left of it on disk. If another program reads the file just now,
  ///   the write-ahead log still holds it until that program is done.
  @discardableResult
  package func delete(_ id: Session.ID) throws -> Bool {
    try delete([id])
    return try emptyLog()
  }

  /// Removes all of these, or none.
  func delete(_ ids: [Session.ID]) throws {
    try write { database in
      for id in ids {
        try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
        guard database.changesCount > 0 else { throw StoreError.noSession(id.rawValue) }
      }
      try database.execute(
        sql: """
          DELETE FROM playbook WHERE NOT EXISTS
          (SELECT 1 FROM pin WHERE pin.sha256 = playbook.sha256)
          """)
      try Census.add(
        sessions: -ids.count, playbooks: -database.changesCount, in: database)
    }
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
  func insert(
    _ session: Session, after latest: Int64?, in database: Database
  ) throws -> Int64 {
    let startedAt = StoredTime.of(session.startedAt ?? .distantPast)
    let (next, isTooFar) = (latest ?? .min / 2).addingReportingOverflow(1)
    guard !isTooFar else { throw StoreError.damaged(path: path) }
    let place = max(startedAt, next)
    var row = SessionRow(id: session.id, startedAt: startedAt, place: place)
    try row.take(session, sealing: sealing)
    try row.store(in: database)
    try Census.add(sessions: 1, in: database)
    for event in session.events { try insert(event, into: session.id, in: database) }
    return place
  }

  static func keep(_ playbooks: [StoredPlaybook], in database: Database) throws {
    var added = 0
    for playbook in playbooks {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO playbook (sha256, id, version, text) VALUES (?, ?, ?, ?)"
      ).execute(
        arguments: [
          playbook.pin.sha256, playbook.pin.playbook, playbook.pin.version, playbook.text,
        ])
      added += database.changesCount
    }
    try Census.add(playbooks: added, in: database)
  }

  private func insert(_ event: SessionEvent, into id: Session.ID, in database: Database) throws {
    let latest = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT MAX(number) FROM event WHERE session = ?"),
      arguments: [id])
    let place = EventPlace(
      session: id, number: (latest ?? 0) + 1, at: StoredTime.of(event.at))
    let change = try sealing.value(event.change, at: place)
    try database.cachedStatement(
      sql: "INSERT INTO event (session, number, at, change, digest) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [id, place.number, place.at, change, sealing.digest(of: change, at: place)])
    for pin in event.change.pins {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO pin (session, sha256) VALUES (?, ?)"
      ).execute(arguments: [id, pin.sha256])
    }
  }

  private static func count(of id: Session.ID, in database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM event WHERE session = ?", arguments: [id]) ?? 0
  }

  /// What the list holds of a session; `nil` if there is none.
  private func stored(_ id: Session.ID, in database: Database) throws -> SessionRow? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id])
    return try row.map { row in
      guard let row = SessionRow(row) else { throw StoreError.damaged(path: path) }
      return row
    }
  }
}
