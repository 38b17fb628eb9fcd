package import Coaching
internal import Foundation
internal import GRDB

/// What a look at every part of the stored data came to.
package struct StoreCheck: Sendable, Equatable {
  package enum Problem: Sendable, Equatable {
    /// SQLite finds the file damaged.
    case file(String)
    /// A part of the file cannot be read.
    case table(String)
    /// Changes that are missing or cannot be read.
    case events(session: String, lost: Int)
    /// Nothing can be told of it, for its beginning is missing.
    case beginning(session: String)
    /// What a list shows of it is not what happened in it.
    case summary(session: String)
    /// The text of a playbook that conversations ran on is missing or was changed.
    case text(PlaybookPin)
  }

  /// How many conversations can be read.
  package let conversations: Int
  package let exercises: Int
  package let events: Int
  package let problems: [Problem]
}

/// What came of a repair.
package struct Repair: Sendable {
  package let conversations: Int
  /// Where the file is kept as it was.
  package let original: String
}

extension DataFolder {
  /// Reads everything, and changes nothing.
  ///
  /// `opening` is asked for the key if there is a passphrase.
  ///
  /// - Throws: ``StoreError`` if there is no file of ours that can be opened.
  package func check(
    opening: Unlocking = { _ in throw StoreError.locked }
  ) throws -> StoreCheck {
    let (salvage, complaints, _) = try salvage(opening)
    return StoreCheck(
      conversations: salvage.sessions.count { $0.exercise == nil },
      exercises: salvage.sessions.count { $0.exercise != nil },
      events: salvage.sessions.map(\.events.count).reduce(0, +),
      problems: complaints.map(StoreCheck.Problem.file) + salvage.problems)
  }

  /// Copies all that can be read to a new file, which takes the place of the old one; the old one
  /// is kept beside it.
  ///
  /// - Parameters:
  ///   - playbooks: Texts that may be missing.
  ///   - opening: Asked for the key if there is a passphrase; the new file has the same one.
  /// - Returns: What the new file holds, and where the old one is.
  /// - Throws: ``StoreError``; the old file stays in place then.
  package func repair(
    with playbooks: [SessionStore.StoredPlaybook],
    opening: Unlocking = { _ in throw StoreError.locked }
  ) throws -> Repair {
    try StoreError.translating(path: database) {
      do {
        try Connection.requireAlone(self)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {}
      let (salvage, _, lock) = try salvage(opening)
      let workshop = DataFolder(URL(filePath: path).appending(path: "repair"))
      defer { try? FileManager.default.removeItem(atPath: workshop.path) }
      try? FileManager.default.removeItem(atPath: workshop.path)
      let store = try SessionStore(new: workshop, lock: lock, key: try lock.map(opening))
      try store.fill(with: salvage, and: playbooks)
      try store.database.close()
      let original = try putAside()
      try FileManager.default.moveItem(atPath: workshop.database, toPath: database)
      return Repair(conversations: salvage.sessions.count, original: original)
    }
  }

  private func salvage(_ opening: Unlocking) throws -> (Salvage, complaints: [String], Lock?) {
    try StoreError.translating(path: database) {
      try secure()
      let copy = try paddedCopy()
      defer { copy.map { try? FileManager.default.removeItem(atPath: $0.path) } }
      // Without a transaction, which the first damaged page would end.
      return try Connection.reading(copy ?? self).unsafeRead { database in
        guard (try? Schema.isOurs(database)) != false else {
          throw StoreError.foreign(path: self.database)
        }
        if (try? Schema.migrator.hasBeenSuperseded(database)) == true {
          throw StoreError.newer(path: self.database)
        }
        let lock = try lock(in: database)
        let sealing = Sealing(key: try lock.map(opening))
        return (Salvage(database, sealing), DataFolder.complaints(of: database), lock)
      }
    }
  }

  /// The lock, if it can be read; where it cannot, what is sealed cannot be saved.
  private func lock(in database: Database) throws -> Lock? {
    do {
      return try Lock.stored(in: database, path: self.database)
    } catch is DatabaseError {
      return nil
    }
  }

  /// A copy of a database that was cut short, with zeros for what is missing.
  ///
  /// So SQLite reads it as far as it goes; `nil` if nothing is missing.
  private func paddedCopy() throws -> DataFolder? {
    let files = FileManager.default
    // What is missing may stand there, as after a full disk; SQLite knows.
    guard files.isEmpty(database + "-wal") else { return nil }
    var content = try Data(contentsOf: URL(filePath: database), options: .alwaysMapped)
    guard content.count >= 100 else { return nil }
    func number(_ bytes: Range<Int>) -> Int { content[bytes].reduce(0) { $0 << 8 + Int($1) } }
    // As the file format has it; page size 1 stands for 65,536.
    let pageSize = number(16..<18) == 1 ? 65_536 : number(16..<18)
    let missing = pageSize * number(28..<32) - content.count
    guard missing > 0, missing < 1 << 30 else { return nil }
    content.append(Data(count: missing))
    let copy = DataFolder(URL(filePath: path).appending(path: "reading"))
    try? files.removeItem(atPath: copy.path)
    try copy.secure()
    try content.write(to: URL(filePath: copy.database))
    return copy
  }

  /// What SQLite itself finds wrong.
  private static func complaints(of database: Database) -> [String] {
    do {
      let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
      let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
      return found.filter { $0 != "ok" }
        + (strays > 0 ? ["\(strays) changes of no conversation"] : [])
    } catch {
      return [(error as? DatabaseError)?.message ?? "\(error)"]
    }
  }

  /// Moves the database with its side files out of the way.
  ///
  /// - Returns: Its new path.
  private func putAside() throws -> String {
    let files = FileManager.default
    var number = 1
    while files.fileExists(atPath: "\(database).kept-\(number)") { number += 1 }
    let kept = "\(database).kept-\(number)"
    // SQLite makes this one again.
    try? files.removeItem(atPath: database + "-shm")
    for ending in ["", "-wal", "-journal"] where files.fileExists(atPath: database + ending) {
      try files.moveItem(atPath: database + ending, toPath: kept + ending)
    }
    return kept
  }
}

extension SessionStore {
  /// Takes over what was saved of another file.
  fileprivate func fill(with salvage: Salvage, and playbooks: [StoredPlaybook]) throws {
    try write { database in
      var latest: Int64?
      for session in salvage.sessions {
        latest = try insert(session, after: latest, in: database)
      }
      let pinned = Set(salvage.sessions.flatMap(\.events).flatMap(\.change.pins).map(\.sha256))
      let texts = salvage.texts.map(StoredPlaybook.init) + playbooks
      try SessionStore.keep(texts.filter { pinned.contains($0.pin.sha256) }, in: database)
    }
  }
}
