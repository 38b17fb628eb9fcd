package import Coaching
internal import Foundation
internal import GRDB

/// What a look at every part of the stored data came to.
package struct StoreCheck: Sendable, Equatable {
  /// One thing that is wrong.
  package enum Problem: Sendable, Equatable {
    /// SQLite finds the file damaged.
    case file(String)
    /// A table, index or trigger is not as this program made it.
    case schema(String)
    /// A part of the file cannot be read.
    case table(String)
    /// Changes that are missing or cannot be read.
    case events(session: Session.ID, lost: Int)
    /// Nothing can be told of it, for its beginning is missing.
    case beginning(session: Session.ID)
    /// What a list shows of it is not what happened in it.
    case summary(session: Session.ID)
    /// It is not known any more which playbooks it runs on.
    case pins(session: Session.ID)
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
    var (conversations, exercises, events) = (0, 0, 0)
    let problems = try StoreError.translating(path: database) {
      try exclusively {}
      return try salvaging(opening) { salvage, _ in
        try salvage.read { session in
          if session.exercise == nil { conversations += 1 } else { exercises += 1 }
          events += session.events.count
        }
      }
    }
    return StoreCheck(
      conversations: conversations, exercises: exercises, events: events, problems: problems)
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
      try exclusively {
        do {
          try Connection.requireAlone(self)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {}
        defer { removeStrays() }
        let workshop = DataFolder(URL(filePath: workshop))
        var conversations = 0
        _ = try salvaging(opening) { salvage, lock in
          let store = try SessionStore(new: workshop, lock: lock, key: try lock.map(opening))
          conversations = try store.fill(with: &salvage, and: playbooks)
          // Throws where closing would not: nothing may be left in the log.
          try store.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
          try store.database.close()
        }
        let original = try putAside()
        guard rename(workshop.database, database) == 0 else {
          throw StoreError.unusable(path: database, reason: String(cString: strerror(errno)))
        }
        return Repair(conversations: conversations, original: original)
      }
    }
  }

  /// Opens the file as it is and hands it over to be read.
  ///
  /// - Returns: What is wrong with it.
  private func salvaging(
    _ opening: Unlocking, _ body: (inout Salvage, Lock?) throws -> Void
  ) throws -> [StoreCheck.Problem] {
    let queue = try PaddedDatabase.queue(of: self) ?? Connection.reading(self)
    defer { try? queue.close() }
    let complaints = queue.unsafeRead { DataFolder.complaints(of: $0) }
    // A sound file is read as it stands at one moment; in a damaged one the first damaged page would
    // end the transaction.
    return try (complaints.isEmpty ? queue.read : queue.unsafeRead) { database in
      guard (try? Schema.isOurs(database)) != false else {
        throw StoreError.foreign(path: self.database)
      }
      if (try? Schema.migrator.hasBeenSuperseded(database)) == true {
        throw StoreError.newer(path: self.database)
      }
      let lock = try lock(in: database)
      var salvage = Salvage(
        database, Sealing(key: try lock.map(opening)), isSound: complaints.isEmpty)
      try body(&salvage, lock)
      let hole = salvage.tellsSessions ? [] : DataFolder.hole(in: database)
      return complaints.map(StoreCheck.Problem.file) + hole
        + Schema.strangers(in: database).map(StoreCheck.Problem.schema) + salvage.problems
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

  /// Sessions that are missing although nothing else says so.
  private static func hole(in database: Database) -> [StoreCheck.Problem] {
    guard let stored = try? Census.stored(in: database),
      let counted = try? Census.counted(in: database)
    else { return [] }
    return stored.sessions == counted.sessions ? [] : [.table("session")]
  }

  /// What SQLite itself finds wrong.
  static func complaints(of database: Database) -> [String] {
    do {
      let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
      let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
      return found.filter { $0 != "ok" }
        + (strays > 0 ? ["\(strays) changes of no conversation"] : [])
    } catch {
      return [(error as? DatabaseError)?.message ?? "\(error)"]
    }
  }

  /// Keeps the database under another name, too, and moves its side files there.
  ///
  /// So there is a database at any moment, whatever ends the program.
  ///
  /// - Returns: The other name.
  private func putAside() throws -> String {
    let files = FileManager.default
    var number = 1
    while files.fileExists(atPath: "\(database).kept-\(number)") { number += 1 }
    let kept = "\(database).kept-\(number)"
    // SQLite makes this one again.
    try? files.removeItem(atPath: database + "-shm")
    if link(database, kept) != 0 { try files.copyItem(atPath: database, toPath: kept) }
    for ending in ["-wal", "-journal"] where files.fileExists(atPath: database + ending) {
      try files.moveItem(atPath: database + ending, toPath: kept + ending)
    }
    return kept
  }
}

extension SessionStore {
  /// Takes over what was saved of another file.
  ///
  /// - Returns: How many sessions these are.
  fileprivate func fill(
    with salvage: inout Salvage, and playbooks: [StoredPlaybook]
  ) throws -> Int {
    try write { database in
      var latest: Int64?
      var count = 0
      var pinned: Set<String> = []
      try salvage.read { session in
        latest = try insert(session, after: latest, in: database)
        pinned.formUnion(session.events.flatMap(\.change.pins).map(\.sha256))
        count += 1
      }
      let texts = salvage.texts.map(StoredPlaybook.init) + playbooks
      try SessionStore.keep(texts.filter { pinned.contains($0.pin.sha256) }, in: database)
      return count
    }
  }
}
