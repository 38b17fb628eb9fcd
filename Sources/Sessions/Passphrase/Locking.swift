internal import Coaching
internal import Foundation
internal import GRDB
internal import Playbooks

/// Gives the key a lock is opened with, as by asking for the passphrase.
package typealias Unlocking = (Lock) throws -> DataKey

extension DataFolder {
  /// What the passphrase opens; `nil` if there is no passphrase.
  package func storedLock() throws -> Lock? {
    try StoreError.translating(path: database) {
      guard FileManager.default.fileExists(atPath: database) else { return nil }
      let stored = try Connection.reading(self)
      defer { try? stored.close() }
      return try stored.read { database in
        guard try Schema.isOurs(database) else { throw StoreError.foreign(path: self.database) }
        return try Lock.stored(in: database, path: self.database)
      }
    }
  }

  /// Seals everything, and clears away what stood there in plain.
  ///
  /// - Returns: Which files still hold something in plain.
  /// - Throws: ``StoreError``; nothing is changed then.
  package func lock(with passphrase: String, cost: KeyCost) throws -> (OpenLock, Erasure) {
    let key = DataKey()
    let lock = try Lock(key, passphrase: passphrase, cost: cost)
    try alone { queue in
      try queue.write { database in
        guard try Lock.keyID(in: database) == nil else { throw StoreError.hasPassphrase(true) }
        try Sealing.none.rewrite(as: Sealing(key: key), in: database)
        try lock.store(in: database)
      }
      // Where this fails for want of room, the search below tells, and the next opening tries again.
      try? Lock.sweepIfDue(queue)
    }
    // Every change has this, here or as an export writes it, and nothing else.
    let others = strangers
    let searched = databases + others.map { path + "/" + $0 }
    let traces = names(of: searched, holding: ["\"kind\":\"", "\"kind\" : \""])
    return (
      OpenLock(lock: lock, key: key),
      Erasure(traces: traces, strangers: others.filter { !traces.contains($0) })
    )
  }

  /// Takes the passphrase away: everything is stored as it is from now on.
  package func unlock(_ open: OpenLock) throws {
    try alone { queue in
      try queue.write { database in
        try require(open.lock, in: database)
        try Sealing(key: open.key).rewrite(as: .none, in: database)
        try database.execute(sql: "DELETE FROM lock")
      }
    }
  }

  /// Puts another passphrase in the place of the one there is.
  package func change(
    _ open: OpenLock, to passphrase: String, cost: KeyCost
  ) throws -> OpenLock {
    let new = try open.with(passphrase, cost: cost)
    try StoreError.translating(path: database) {
      try exclusively {
        let queue = try Connection.open(self).queue
        defer { try? queue.close() }
        try queue.write { database in
          try require(open.lock, in: database)
          try new.lock.store(in: database)
        }
        _ = try? queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      }
    }
    return new
  }

  private func require(_ lock: Lock, in database: Database) throws {
    guard try Lock.stored(in: database, path: self.database) == lock else {
      throw StoreError.lockChanged
    }
  }

  /// Runs `body` while no other program can use the database.
  private func alone(_ body: (DatabaseQueue) throws -> Void) throws {
    try StoreError.translating(path: database) {
      try exclusively {
        let (queue, isReadOnly) = try Connection.open(self, isAlone: true)
        defer { try? queue.close() }
        guard !isReadOnly else { throw StoreError.readOnly(path: database) }
        try body(queue)
      }
    }
  }
}

extension Lock {
  /// Writes the file anew without what was sealed or taken back, unless that was done.
  static func sweepIfDue(_ queue: DatabaseQueue) throws {
    let isDue = try queue.read {
      try Bool.fetchOne($0, sql: "SELECT 1 FROM lock WHERE NOT isSwept") ?? false
    }
    guard isDue else { return }
    try queue.vacuum()
    try queue.writeWithoutTransaction { database in
      _ = try database.checkpoint(.truncate)
      try database.execute(sql: "UPDATE lock SET isSwept = 1")
    }
  }
}

extension Sealing {
  /// Stores everything as another sealing has it.
  ///
  /// - Throws: ``StoreError/unreadable(session:)`` for what is not what was stored.
  fileprivate func rewrite(as new: Sealing, in database: Database) throws {
    for row in try Row.fetchAll(database, sql: "SELECT * FROM session") {
      guard var row = SessionRow(row), let labels = labels(in: row) else {
        throw StoreError.unreadable(session: Session.ID.fromDatabaseValue(row.stored("id")) ?? "")
      }
      row.client = try new.value(labels.client, in: "client", of: row.id)
      row.team = try new.value(labels.team, in: "team", of: row.id)
      try row.store(in: database)
      for event in try SessionStore.rows(of: row.id, in: database) {
        try rewrite(eventIn: event, of: row.id, as: new, in: database)
      }
    }
  }

  private func rewrite(
    eventIn row: Row, of session: Session.ID, as new: Sealing, in database: Database
  ) throws {
    guard let place = EventPlace(row: row), let event = event(in: row) else {
      throw StoreError.unreadable(session: session)
    }
    let change = try new.value(event.change, at: place)
    try database.cachedStatement(
      sql: "UPDATE event SET change = ?, digest = ? WHERE session = ? AND number = ?"
    ).execute(
      arguments: [change, new.digest(of: change, at: place), place.session, place.number])
  }
}
