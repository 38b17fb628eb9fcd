internal import Coaching
internal import Foundation
internal import GRDB

/// What was found on disk after something was erased.
package struct Erasure: Sendable, Equatable {
  /// Files that still hold something of it, by their names; none if it is gone.
  package let traces: [String]
  /// Conversations that still name its id, for one of the two looks back at the other.
  package var namedIn: [String] = []
}

extension SessionStore {
  /// Removes a session and every trace of it from the database file, and looks whether it is gone.
  package func erase(_ id: String, in folder: DataFolder) throws -> Erasure {
    let words = try telltales(of: id)
    try delete(id)
    // Where this fails for want of room or because somebody reads, the search below tells.
    try? database.vacuum()
    _ = try emptyLog()
    let shared = try heldElsewhere(words)
    let own = words.filter { !shared.contains($0) }
    return Erasure(
      traces: try folder.names(of: folder.databases, holding: own), namedIn: try naming(id))
  }

  /// The conversations with an event, undone or not, that names a session.
  private func naming(_ id: String) throws -> [String] {
    try read { database in
      var naming: [String] = []
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY session, number")
      while let row = try rows.next() {
        guard sealing.event(in: row)?.change.named == id,
          let session = String.fromDatabaseValue(row["session"]), naming.last != session
        else { continue }
        naming.append(session)
      }
      return naming
    }
  }

  /// Words as they stand in the file that tell a session: its id, and the beginnings of its notes.
  private func telltales(of id: String) throws -> [String] {
    try read { database in
      let notes = try SessionStore.rows(of: id, in: database).compactMap(sealing.event)
        .compactMap { event in
          if case .noted(_, let text, _) = event.change { text } else { nil as String? }
        }
      // Short words may stand anywhere by chance; long ones may be cut by the end of a page.
      return [id]
        + notes.flatMap { $0.split { $0.isNewline || "\"\\".contains($0) } }
        .map { String($0.prefix(60)) }
        .filter { $0.utf8.count >= 12 }
    }
  }

  /// The words that what is left in the store holds too.
  private func heldElsewhere(_ words: [String]) throws -> Set<String> {
    try read { database in
      Set(
        try words.filter { word in
          try Bool.fetchOne(
            database,
            sql: """
              SELECT EXISTS (SELECT 1 FROM event WHERE instr(change, :word) OR instr(session, :word))
              OR EXISTS (SELECT 1 FROM playbook WHERE instr(text, :word))
              """, arguments: ["word": word]) ?? false
        })
    }
  }
}

extension SessionEvent.Change {
  /// The other session it names: the one looked back at, or the one that asks its questions again.
  fileprivate var named: String? {
    switch self {
    case .follows(let session, _): session
    case .commitment(.askedAgain(let session)): session
    default: nil
    }
  }
}

extension DataFolder {
  /// The files a deleted conversation may still stand in.
  var databases: [String] { ([database] + sideFiles + kept).filter(FileManager.default.fileExists) }

  /// Overwrites and removes every file of ours, and looks whether any is left.
  ///
  /// - Throws: ``StoreError`` if the database is of another program, which is left alone, or if a
  ///   file cannot be written.
  package func eraseAll() throws -> Erasure {
    try StoreError.translating(path: database) {
      if FileManager.default.fileExists(atPath: database) { try refuseForeign() }
      let mine = files
      for file in mine { try DataFolder.overwrite(file) }
      for file in mine { try FileManager.default.removeItem(atPath: file) }
      return Erasure(traces: files.map { URL(filePath: $0).lastPathComponent })
    }
  }

  /// A file too damaged to tell whose it is counts as ours, by its name.
  private func refuseForeign() throws {
    do {
      guard try Connection.reading(self).read(Schema.isOurs) else {
        throw StoreError.foreign(path: database)
      }
      try Connection.requireAlone(self)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {}
  }

  /// Puts zeros where the content was.
  private static func overwrite(_ file: String) throws {
    let handle = try FileHandle(forUpdating: URL(filePath: file))
    defer { try? handle.close() }
    var left = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    let zeros = Data(count: 1 << 20)
    while left > 0 {
      let count = min(left, UInt64(zeros.count))
      try handle.write(contentsOf: zeros.prefix(Int(count)))
      left -= count
    }
    try handle.synchronize()
  }

  /// The names of those files that hold one of these words.
  func names(of files: [String], holding words: [String]) throws -> [String] {
    try files.filter { file in
      let content = try Data(contentsOf: URL(filePath: file), options: .alwaysMapped)
      return words.contains { content.range(of: Data($0.utf8)) != nil }
    }.map { URL(filePath: $0).lastPathComponent }
  }
}
