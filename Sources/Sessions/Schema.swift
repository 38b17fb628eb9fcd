internal import Coaching
internal import GRDB

/// The shape of the database, as named migrations; a released one is never changed.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sessions", migrate: addSessions)
    migrator.registerMigration("2 summaries", migrate: addSummaries)
    migrator.registerMigration("3 places", migrate: addPlaces)
    migrator.registerMigration("4 due", migrate: addDue)
    migrator.registerMigration("5 exercises", migrate: addExercises)
    migrator.registerMigration("6 passphrase", migrate: addPassphrase)
    migrator.registerMigration("7 digests", migrate: addDigests)
    migrator.registerMigration("8 census", migrate: addCensus)
    return migrator
  }

  // MARK: Migrations

  private static func addSessions(_ database: Database) throws {
    // Playbook texts by content, so that a session can be replayed on what it ran on.
    try database.create(table: "playbook") { table in
      table.primaryKey("sha256", .text)
      table.column("id", .text).notNull()
      table.column("version", .integer).notNull()
      table.column("text", .text).notNull()
    }
    try database.create(table: "session") { table in
      table.primaryKey("id", .text)
      // Milliseconds since 1970, UTC; here and in event.
      table.column("startedAt", .integer).notNull()
    }
    try database.create(table: "event") { table in
      table.column("session", .text).notNull().references("session", onDelete: .cascade)
      table.column("number", .integer).notNull()
      table.column("at", .integer).notNull()
      // A change as JSON; a kind unknown to this program refuses to load with words.
      table.column("change", .text).notNull()
      table.primaryKey(["session", "number"])
    }
  }

  private static func addSummaries(_ database: Database) throws {
    // What a list shows, kept beside the events so that listing reads none of them.
    try database.alter(table: "session") { table in
      table.add(column: "answers", .integer).notNull().defaults(to: 0)
      table.add(column: "client", .text).notNull().defaults(to: "")
      table.add(column: "team", .text).notNull().defaults(to: "")
    }
    try database.execute(
      sql: """
        UPDATE session SET answers =
        (SELECT COUNT(DISTINCT change ->> '$.question') FROM event
         WHERE event.session = session.id AND change ->> '$.kind' = 'replied')
        """)
  }

  private static func addPlaces(_ database: Database) throws {
    // Where it stands in the list: when it began, but always after those begun before it.
    try database.alter(table: "session") { table in
      table.add(column: "place", .integer).notNull().defaults(to: 0)
    }
    var latest = Int64.min
    for row in try Row.fetchAll(
      database, sql: "SELECT rowid AS row, startedAt FROM session ORDER BY rowid")
    {
      guard case .int64(let startedAt) = row.storage("startedAt"),
        StoredTime.range.contains(startedAt)
      else { throw damage }
      latest = max(startedAt, latest + 1)
      try database.execute(
        sql: "UPDATE session SET place = ? WHERE rowid = ?",
        arguments: [latest, row.stored("row")])
    }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  private static func addDue(_ database: Database) throws {
    // The day its plan wants to be asked about, as YYYY-MM-DD; empty if it never will.
    try database.alter(table: "session") { table in
      table.add(column: "due", .text).notNull().defaults(to: "")
    }
  }

  private static func addExercises(_ database: Database) throws {
    // The case a room works on; empty for a conversation about a real team.
    try database.alter(table: "session") { table in
      table.add(column: "exercise", .text).notNull().defaults(to: "")
    }
  }

  private static func addPassphrase(_ database: Database) throws {
    // What opens the data: one row, or none. Then changes and labels are sealed, as blobs.
    try database.create(table: "lock") { table in
      table.primaryKey("id", .integer).check { $0 == 1 }
      table.column("kdf", .text).notNull()
      table.column("rounds", .integer).notNull()
      table.column("blockSize", .integer).notNull()
      table.column("parallelism", .integer).notNull()
      table.column("salt", .blob).notNull()
      table.column("keyID", .text).notNull()
      table.column("wrappedKey", .blob).notNull()
      table.column("digest", .text).notNull()
      // Whether what stood there in plain was cleared away too.
      table.column("isSwept", .boolean).notNull()
    }
    // Which playbooks a session runs on, where its changes cannot be searched for it.
    try database.create(table: "pin") { table in
      table.column("session", .text).notNull().references("session", onDelete: .cascade)
      table.column("sha256", .text).notNull()
      table.primaryKey(["session", "sha256"])
    }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO pin
        SELECT session.id, entry.value ->> '$.sha256'
        FROM session JOIN event ON event.session = session.id,
        json_each(CASE WHEN typeof(change) = 'text' AND json_valid(change) THEN change
          ELSE '{}' END, '$.library') AS entry
        WHERE json_type(entry.value, '$.sha256') = 'text'
        """)
  }

  private static func addDigests(_ database: Database) throws {
    // What shows that a row is still the one that was stored; see RowDigest.
    try requireSound(database)
    try database.alter(table: "session") { table in
      table.add(column: "events", .integer).notNull().defaults(to: 0)
      table.add(column: "digest", .blob)
    }
    try database.alter(table: "event") { table in table.add(column: "digest", .blob) }
    try fillDigests(database)
  }

  private static func addCensus(_ database: Database) throws {
    try database.create(table: "census") { table in
      table.primaryKey("id", .integer).check { $0 == 1 }
      table.column("sessions", .integer).notNull()
      table.column("playbooks", .integer).notNull()
    }
    for row in try Row.fetchAll(database, sql: "SELECT * FROM session NOT INDEXED") {
      guard SessionRow(row) != nil else { throw damage }
    }
    // What lists choose and order by, once more, for a row is left out before its digest is
    // looked at.
    try database.alter(table: "session") { table in
      table.add(column: "listed", .text).notNull().defaults(to: "")
    }
    try database.execute(
      sql: "UPDATE session SET listed = place || ' ' || due || ' ' || exercise")
    try database.execute(
      sql: """
        INSERT INTO census SELECT 1, (SELECT COUNT(*) FROM session), (SELECT COUNT(*) FROM playbook)
        """)
  }

  private static let damage = DatabaseError(resultCode: .SQLITE_CORRUPT)

  /// What is damaged must not get a digest that calls it sound.
  private static func requireSound(_ database: Database) throws {
    // Without the key what is sealed cannot be looked at; the seals show damage themselves.
    guard try Row.fetchOne(database, sql: "SELECT 1 FROM lock") == nil else { return }
    let complaints = DataFolder.complaints(of: database)
    guard complaints.isEmpty else { throw damage }
    var salvage = Salvage(database, .none, isSound: true)
    try salvage.read { _ in }
    // Without a text a conversation goes on with the playbook loaded now.
    let damages = salvage.problems.filter { if case .text = $0 { false } else { true } }
    guard damages.isEmpty else { throw damage }
  }

  private static func fillDigests(_ database: Database) throws {
    let sealing = Sealing.none
    let isSealed = try Row.fetchOne(database, sql: "SELECT 1 FROM lock") != nil
    for id in try Session.ID.fetchAll(database, sql: "SELECT id FROM session") {
      var count = 0
      for row in try SessionStore.rows(of: id, in: database) {
        count += 1
        guard !isSealed, let place = EventPlace(row: row) else { continue }
        try database.cachedStatement(
          sql: "UPDATE event SET digest = ? WHERE session = ? AND number = ?"
        ).execute(
          arguments: [
            sealing.digest(of: row.stored(at: EventPlace.change), at: place), id, place.number,
          ])
      }
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id])
      guard var session = row.flatMap({ SessionRow(unchecked: $0) }) else {
        throw damage
      }
      session.events = count
      try database.execute(
        sql: "UPDATE session SET events = ?, digest = ? WHERE id = ?",
        arguments: [count, session.digest, id])
    }
  }

  /// "RAPT": tells our files from those of other programs.
  static let applicationID = 0x5241_5054

  /// Whether it has nothing that changes rows behind our backs, or stands in the place of a table.
  static func hasOnlyTables(_ database: Database) throws -> Bool {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM sqlite_master WHERE type IN ('trigger', 'view')") == 0
  }

  /// Tables, indexes and the like that are missing, or not as the migrations of this program make
  /// them.
  static func strangers(in database: Database) -> [String] {
    func parts(_ database: Database) throws -> Set<[String]> {
      let rows = try Row.fetchAll(
        database, sql: "SELECT type, name, COALESCE(sql, '') AS sql FROM sqlite_master")
      return Set(
        rows.map { row in
          ["type", "name", "sql"].map { String.fromDatabaseValue(row[$0]) ?? "" }
        })
    }
    do {
      guard try migrator.hasCompletedMigrations(database) else {
        // Of an earlier program, if its columns say so too.
        let isNew = try database.columns(in: "event").contains { $0.name == "digest" }
        let odd = try String.fetchAll(
          database,
          sql: "SELECT type || ' ' || name FROM sqlite_master WHERE type IN ('trigger', 'view')")
        return odd + (isNew ? ["table grdb_migrations"] : [])
      }
      let ours = try Connection.inMemory().read(parts)
      let different = try parts(database).symmetricDifference(ours)
      return Set(different.map { "\($0[0]) \($0[1])" }).sorted()
    } catch {
      // SQLite's own complaint says it.
      return []
    }
  }

  /// Whether a database is ours: it says so, looks like one of before it said so, or is empty.
  static func isOurs(_ database: Database) throws -> Bool {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard id == 0 else { return id == applicationID }
    let tables = Set(
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    return tables.subtracting(["grdb_migrations"]).isEmpty
      || tables.isSuperset(of: ["grdb_migrations", "playbook", "session", "event"])
  }
}
