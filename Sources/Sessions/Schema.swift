internal import GRDB

/// The shape of the database, as named migrations; a released one is never changed.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sessions") { database in
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
    return migrator
  }
}
