internal import Foundation
internal import GRDB

/// How the database file is opened.
enum Connection {
  /// Opens a file of ours; one that may only be read is opened for reading.
  ///
  /// If it is to be alone, no other program can use the file meanwhile; if one does, the first write
  /// fails.
  ///
  /// - Throws: ``StoreError/foreign(path:)`` for a file of another program, which is left as it is.
  static func open(
    _ folder: DataFolder, isAlone: Bool = false
  ) throws -> (queue: DatabaseQueue, isReadOnly: Bool) {
    let stored = try reading(folder)
    try stored.read { database in
      guard try Schema.isOurs(database) else { throw StoreError.foreign(path: folder.database) }
      guard try Schema.hasOnlyTables(database) else {
        throw StoreError.damaged(path: folder.database)
      }
      if try Schema.migrator.hasBeenSuperseded(database) {
        throw StoreError.newer(path: folder.database)
      }
    }
    guard folder.isReadOnly else {
      try stored.close()
      let queue = try DatabaseQueue(path: folder.database, configuration: writable(isAlone))
      try Schema.migrator.migrate(queue)
      return (queue, false)
    }
    return (try upToDate(stored), true)
  }

  /// A database that lives in memory and is gone with its queue.
  static func inMemory() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: writable(false))
    try Schema.migrator.migrate(queue)
    return queue
  }

  /// Opens the file without changing it, whatever it is.
  static func reading(_ folder: DataFolder) throws -> DatabaseQueue {
    try folder.requirePlainDatabase()
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    guard folder.isReadOnly, FileManager.default.isEmpty(folder.database + "-wal") else {
      return try DatabaseQueue(path: folder.database, configuration: configuration)
    }
    // Without this SQLite would have to make side files, even to read.
    let address = URL(filePath: folder.database).absoluteString + "?immutable=1"
    return try DatabaseQueue(path: address, configuration: configuration)
  }

  /// Makes sure that no other program uses the database just now.
  static func requireAlone(_ folder: DataFolder) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE; COMMIT") }
    try queue.close()
  }

  /// The database itself, or a copy in memory if it lacks migrations.
  private static func upToDate(_ stored: DatabaseQueue) throws -> DatabaseQueue {
    if try stored.read(Schema.migrator.hasCompletedMigrations) { return stored }
    let copy = try DatabaseQueue()
    try stored.backup(to: copy)
    try Schema.migrator.migrate(copy)
    return copy
  }

  private static func writable(_ isAlone: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = isAlone ? .immediateError : .timeout(5)
    configuration.prepareDatabase { database in
      if isAlone { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      // Deleted text is overwritten, not only unlinked.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }
}

extension FileManager {
  /// Whether there is no such file, or nothing in it.
  func isEmpty(_ path: String) -> Bool {
    let size = (try? attributesOfItem(atPath: path))?[.size] as? Int
    return (size ?? 0) == 0
  }
}
