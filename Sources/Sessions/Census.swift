internal import GRDB

/// How many rows there have to be; a damaged page can lose some without a complaint of SQLite's.
///
/// Of the events, each session says itself how many it has.
struct Census: Equatable {
  var sessions = 0
  var playbooks = 0

  /// What was written down; `nil` in a file of an earlier program.
  static func stored(in database: Database) throws -> Census? {
    guard try database.tableExists("census") else { return nil }
    let row = try Row.fetchOne(database, sql: "SELECT sessions, playbooks FROM census")
    guard case .int64(let sessions)? = row?.storage("sessions"),
      case .int64(let playbooks)? = row?.storage("playbooks")
    else { return Census(sessions: -1, playbooks: -1) }
    return Census(sessions: Int(clamping: sessions), playbooks: Int(clamping: playbooks))
  }

  /// What is there; a session counts if lists would choose and order it as they should.
  static func counted(in database: Database) throws -> Census {
    // The index of a table may have lost other rows than the table.
    // A blob without bytes is not '', but joined to a text it looks like it.
    let sessions = try Int.fetchOne(
      database,
      sql: """
        SELECT TOTAL(
          typeof(place) || typeof(due) || typeof(exercise) = 'integertexttext'
          AND listed = place || ' ' || due || ' ' || exercise
        ) FROM session NOT INDEXED
        """)
    let playbooks = try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM playbook NOT INDEXED")
    return Census(sessions: sessions ?? 0, playbooks: playbooks ?? 0)
  }

  /// - Throws: SQLite's own error for damage if sessions are missing, or there are too many; without the
  ///   text of a playbook a conversation goes on with the one loaded now.
  static func require(in database: Database) throws {
    guard try stored(in: database)?.sessions == counted(in: database).sessions else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
  }

  /// Writes down that there are so many more.
  static func add(sessions: Int = 0, playbooks: Int = 0, in database: Database) throws {
    guard sessions != 0 || playbooks != 0 else { return }
    try database.cachedStatement(
      sql: "UPDATE census SET sessions = sessions + ?, playbooks = playbooks + ?"
    ).execute(arguments: [sessions, playbooks])
  }
}
