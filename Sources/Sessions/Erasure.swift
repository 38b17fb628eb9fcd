internal import Coaching
internal import Foundation
internal import GRDB

/// What was found on disk after something was erased.
package struct Erasure: Sendable, Equatable {
  /// Files that still hold something of it, by their names; none if it is gone.
  package let traces: [String]
  /// Conversations that still name its id, for one of the two looks back at the other.
  package var namedIn: [String] = []
  /// What is in the folder and was not made by Rapport: it may be a copy.
  package var strangers: [String] = []
}

extension SessionStore {
  /// Removes a session and every trace of it from the database file, and looks whether it is gone.
  package func erase(_ id: String, in folder: DataFolder) throws -> Erasure {
    let words = try telltales(of: id)
    let labels = try load(id).labels
    try delete(id)
    // Where this fails for want of room or because somebody reads, the search below tells.
    try? database.vacuum()
    _ = try emptyLog()
    let shared = try heldElsewhere(words)
    let own = words.filter { !shared.contains($0) }
    let left = try Set(list().flatMap { [$0.labels.client, $0.labels.team] })
    let lost = [labels.client, labels.team].filter { !$0.isEmpty && !left.contains($0) }
    try folder.forgetInHistory(id, lost)
    let strangers = folder.strangers
    let searched = folder.databases + [folder.history] + strangers.map { folder.path + "/" + $0 }
    return Erasure(
      traces: folder.names(of: searched, holding: own), namedIn: try naming(id),
      strangers: strangers)
  }

  /// The conversations with an event, undone or not, that names a session.
  private func naming(_ id: String) throws -> [String] {
    try read { database in
      var naming: [String] = []
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY session, number")
      while let row = try rows.next() {
        guard sealing.event(in: row)?.change.named == id,
          let session = String.fromDatabaseValue(row.stored("session")), naming.last != session
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

  /// Overwrites and removes every file of ours, and looks whether any is left, and whether another
  /// file in the folder holds something of what was there.
  ///
  /// - Throws: ``StoreError`` if the database is of another program, which is left alone, or if a
  ///   file cannot be written.
  package func eraseAll() throws -> Erasure {
    try StoreError.translating(path: database) {
      if try FileStatus(database) != nil { try refuseForeign() }
      let ids = ids()
      let mine = files
      for file in mine { try DataFolder.overwrite(file) }
      for file in mine { try FileManager.default.removeItem(atPath: file) }
      removeStrays()
      let strangers = strangers
      let copies = strangers.filter { holds(ids, in: path + "/" + $0) }
      let left = files.map { URL(filePath: $0).lastPathComponent }
      return Erasure(traces: left + copies, strangers: strangers.filter { !copies.contains($0) })
    }
  }

  /// The ids of all that is stored, as far as they can be read.
  private func ids() -> Set<String> {
    let found = try? Connection.reading(self).read {
      try String.fetchAll($0, sql: "SELECT id FROM session WHERE typeof(id) = 'text'")
    }
    return Set(found ?? [])
  }

  /// Whether a file has one of these ids as a word, or is a database of ours.
  private func holds(_ ids: Set<String>, in file: String) -> Bool {
    guard let content = try? Data(contentsOf: URL(filePath: file), options: .alwaysMapped) else {
      return false
    }
    let mark = withUnsafeBytes(of: UInt32(Schema.applicationID).bigEndian) { Data($0) }
    // Where SQLite keeps the mark of a database.
    if content.count >= 72, content[68..<72] == mark { return true }
    return content.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }.contains { $0.count <= 40 && ids.contains(String(decoding: $0, as: UTF8.self)) }
  }

  /// Takes the lines out of the history of commands that name a session or one of these labels.
  func forgetInHistory(_ id: String, _ labels: [String]) throws {
    guard let content = FileManager.default.contents(atPath: history) else { return }
    let lines = String(decoding: content, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { line in
      let words = line.split { " =\"'".contains($0) }
      return !words.contains { $0.count >= DataFolder.shortestBeginning && id.hasPrefix($0) }
        && !line.contains(id) && !labels.contains { line.contains($0) }
    }
    guard kept.count < lines.count else { return }
    try DataFolder.overwrite(history)
    let handle = try FileHandle(forWritingTo: URL(filePath: history))
    defer { try? handle.close() }
    try handle.write(contentsOf: Data(kept.joined(separator: "\n").utf8))
    try handle.truncate(atOffset: handle.offset())
  }

  /// Letters of an id that are taken for it.
  private static let shortestBeginning = 2

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
  static func overwrite(_ file: String) throws {
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
  func names(of files: [String], holding words: [String]) -> [String] {
    files.filter { file in
      // A folder of others is named, and not looked into.
      guard let content = try? Data(contentsOf: URL(filePath: file), options: .alwaysMapped) else {
        return false
      }
      return words.contains { content.range(of: Data($0.utf8)) != nil }
    }.map { URL(filePath: $0).lastPathComponent }
  }
}
