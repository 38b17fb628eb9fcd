internal import Crypto
internal import Foundation
internal import GRDB

/// What a passphrase opens: the key of all stored data, sealed with one made from the passphrase.
package struct Lock: Sendable, Equatable {
  /// Names the key of the data; see ``DataKey/id``.
  let keyID: String
  let cost: KeyCost
  let salt: Data
  let wrappedKey: Data

  init(_ key: DataKey, passphrase: String, cost: KeyCost) throws {
    keyID = key.id
    self.cost = cost
    salt = DataKey.newSalt()
    wrappedKey = try DataKey(passphrase: passphrase, salt: salt, cost: cost).wrap(key)
  }

  /// The key of the data; `nil` if the passphrase is another one.
  package func key(for passphrase: String) throws -> DataKey? {
    try DataKey(passphrase: passphrase, salt: salt, cost: cost).unwrap(wrappedKey)
  }

  /// Tells a damaged lock from a wrong passphrase.
  private var digest: String {
    let parts = [
      keyID, "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)",
      salt.base64EncodedString(), wrappedKey.base64EncodedString(),
    ]
    return SHA256.hash(data: Data(parts.joined(separator: " ").utf8)).hexadecimal
  }
}

/// A lock with the key it holds.
package struct OpenLock: Sendable {
  package let lock: Lock
  package let key: DataKey

  package init(lock: Lock, key: DataKey) {
    self.lock = lock
    self.key = key
  }

  /// A lock with this passphrase for the same key.
  func with(_ passphrase: String, cost: KeyCost) throws -> OpenLock {
    OpenLock(lock: try Lock(key, passphrase: passphrase, cost: cost), key: key)
  }
}

/// The one row of the table `lock`.
extension Lock {
  /// The lock of a database; `nil` if it has none.
  ///
  /// - Throws: ``StoreError/lockDamaged(path:)`` if there must be one and it cannot be used.
  static func stored(in database: Database, path: String) throws -> Lock? {
    if try database.tableExists("lock"),
      let row = try Row.fetchOne(database, sql: "SELECT * FROM lock")
    {
      guard let lock = Lock(row: row) else { throw StoreError.lockDamaged(path: path) }
      return lock
    }
    guard try !hasSealed(database) else { throw StoreError.lockDamaged(path: path) }
    return nil
  }

  /// Whether what is stored is sealed, so that there must be a lock.
  ///
  /// A few rows of both ends decide, by most of them: in one the kind may be damaged.
  private static func hasSealed(_ database: Database) throws -> Bool {
    guard try database.tableExists("event") else { return false }
    let kinds = try ["ASC", "DESC"].flatMap { direction in
      try String.fetchAll(
        database, sql: "SELECT typeof(change) FROM event ORDER BY rowid \(direction) LIMIT 5")
    }
    return kinds.count { $0 == "blob" } * 2 > kinds.count
  }

  static func keyID(in database: Database) throws -> String? {
    try String.fetchOne(database, sql: "SELECT keyID FROM lock")
  }

  /// Puts it in the place of the one there is.
  func store(in database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO lock
        (id, kdf, rounds, blockSize, parallelism, salt, keyID, wrappedKey, digest, isSwept)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE((SELECT isSwept FROM lock), 0))
        """,
      arguments: [
        KeyCost.function, cost.rounds, cost.blockSize, cost.parallelism, salt, keyID, wrappedKey,
        digest,
      ])
  }

  private init?(row: Row) {
    guard String.fromDatabaseValue(row.stored("kdf")) == KeyCost.function,
      let rounds = Int.fromDatabaseValue(row.stored("rounds")),
      let blockSize = Int.fromDatabaseValue(row.stored("blockSize")),
      let parallelism = Int.fromDatabaseValue(row.stored("parallelism")),
      let salt = Data.fromDatabaseValue(row.stored("salt")),
      let keyID = String.fromDatabaseValue(row.stored("keyID")),
      let wrappedKey = Data.fromDatabaseValue(row.stored("wrappedKey"))
    else { return nil }
    self.keyID = keyID
    cost = KeyCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    self.salt = salt
    self.wrappedKey = wrappedKey
    guard cost.isPossible, String.fromDatabaseValue(row.stored("digest")) == digest else {
      return nil
    }
  }
}
