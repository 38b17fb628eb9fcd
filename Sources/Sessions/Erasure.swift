package import Coaching
internal import Foundation
internal import GRDB
internal import Playbooks

/// What was found on disk after something was erased.
package struct Erasure: Sendable, Equatable {
  /// Files that still hold something of it, by their names; none if it is gone.
  package let traces: [String]
  /// Conversations that still name its id, for one of the two looks back at the other.
  package var namedIn: [Session.ID] = []
  /// What is in the folder and was not made by Rapport: it may be a copy.
  package var strangers: [String] = []
}

/// What tells sessions that were erased, to look for them.
package struct ErasedSessions: Sendable {
  let ids: [Session.ID]
  /// Words as they stood in the file.
  let words: [String]
  /// Those of them that what is left in it holds, too.
  let shared: Set<String>
  /// Labels no other session has.
  let labels: [String]
  let namedIn: [Session.ID]
}

extension SessionStore {
  /// Removes sessions and every trace of them from the database file.
  package func erase(_ ids: [Session.ID]) throws -> ErasedSessions {
    let words = try ids.flatMap(telltales)
    let labels = Set(try ids.compactMap(readableLabels).flatMap { [$0.client, $0.team] })
    try delete(ids)
    // Where this fails for want of room or because somebody reads, the search below tells.
    try? database.vacuum()
    _ = try emptyLog()
    let shared = try heldElsewhere(words)
    let left = try Set(list().flatMap { [$0.labels.client, $0.labels.team] })
    return ErasedSessions(
      ids: ids, words: words, shared: shared,
      labels: labels.filter { !$0.isEmpty && !left.contains($0) }.sorted(),
      namedIn: Set(try ids.flatMap(naming)).sorted())
  }

  /// `nil` for one that is damaged; it is erased all the same.
  private func readableLabels(of id: Session.ID) throws -> SessionLabels? {
    do { return try load(id).labels } catch StoreError.unreadable, StoreError.damaged {
      return nil
    }
  }

  /// The conversations with an event, undone or not, that names a session.
  private func naming(_ id: Session.ID) throws -> [Session.ID] {
    try read { database in
      var naming: [Session.ID] = []
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY session, number")
      while let row = try rows.next() {
        guard sealing.event(in: row)?.change.names(id) == true,
          let session = Session.ID.fromDatabaseValue(row.stored("session")), naming.last != session
        else { continue }
        naming.append(session)
      }
      return naming
    }
  }

  /// Words as they stand in the file that tell a session: its id, and the beginnings of what was
  /// typed in free words.
  private func telltales(of id: Session.ID) throws -> [String] {
    try read { database in
      let texts = try SessionStore.rows(of: id, in: database).compactMap(sealing.event)
        .flatMap(\.change.freeWords)
      // Short words may stand anywhere by chance; long ones may be cut by the end of a page.
      return [id.rawValue]
        + texts.flatMap { $0.split { $0.isNewline || "\"\\".contains($0) } }
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

extension DataFolder {
  /// Makes the history forget sessions that were erased, and looks whether anything is left of them.
  ///
  /// The store must be closed: reading its files beside SQLite takes away the locks it holds.
  package func search(for erased: ErasedSessions) throws -> Erasure {
    for id in erased.ids { try forgetInHistory(id, erased.labels + erased.words) }
    let strangers = strangers
    let live = [database] + sideFiles.filter(FileManager.default.fileExists)
    let own = erased.words.filter { !erased.shared.contains($0) }
    let others = kept + [history] + strangers.map { path + "/" + $0 }
    return Erasure(
      traces: names(of: live, holding: own) + names(of: others, holding: erased.words),
      namedIn: erased.namedIn,
      strangers: strangers)
  }

  /// The files a deleted conversation may still stand in.
  var databases: [String] { ([database] + sideFiles + kept).filter(FileManager.default.fileExists) }

  /// Overwrites and removes every file of ours, and looks whether any is left, and whether another
  /// file in the folder holds something of what was there.
  ///
  /// - Throws: ``StoreError`` if the database is of another program, which is left alone, or if a
  ///   file cannot be written.
  package func eraseAll() throws -> Erasure {
    try StoreError.translating(path: database) {
      try exclusively {
        try refuseForeign()
        let ids = ids()
        guard access(path, W_OK) == 0,
          files.allSatisfy({ DataFolder.kind(of: $0) == S_IFLNK || access($0, R_OK | W_OK) == 0 })
        else { throw StoreError.readOnly(path: path) }
        var linked: [String] = []
        // The database last: as long as it is there, erasing can be tried again.
        for file in files.reversed() {
          // A link goes, and what it leads to is somebody else's; so is a file with another name.
          let isLinked = DataFolder.isLinked(file)
          if isLinked { linked.append(URL(filePath: file).lastPathComponent) }
          if DataFolder.kind(of: file) == S_IFREG, !isLinked { try DataFolder.overwrite(file) }
          guard unlink(file) == 0 else {
            throw StoreError.unusable(path: file, reason: String(cString: strerror(errno)))
          }
        }
        let strangers = strangers
        let copies = strangers.filter { holds(ids, in: path + "/" + $0) }
        let left = files.map { URL(filePath: $0).lastPathComponent }
        return Erasure(
          traces: left + copies
            + linked.map { "another name of \($0) outside of the folder (a hard link)" },
          strangers: strangers.filter { !copies.contains($0) })
      }
    }
  }

  /// Whether a file has other names than those in this folder.
  private static func isLinked(_ file: String) -> Bool {
    var status = stat()
    guard lstat(file, &status) == 0, status.st_nlink > 1 else { return false }
    let identity = FileStatus.Identity(file)
    let folder = URL(filePath: file).deletingLastPathComponent().path
    let own = names(in: folder).count { FileStatus.Identity(folder + "/" + $0) == identity }
    return own < status.st_nlink
  }

  /// The ids of all that is stored, as far as they can be read.
  private func ids() -> Set<Session.ID> {
    let found = try? Connection.reading(self).read {
      try Session.ID.fetchAll($0, sql: "SELECT id FROM session WHERE typeof(id) = 'text'")
    }
    return Set(found ?? [])
  }

  /// Whether a file has one of these ids as a word, or is a database of ours.
  private func holds(_ ids: Set<Session.ID>, in file: String) -> Bool {
    guard let content = try? Data(contentsOf: URL(filePath: file), options: .alwaysMapped) else {
      return false
    }
    let mark = withUnsafeBytes(of: UInt32(Schema.applicationID).bigEndian) { Data($0) }
    // Where SQLite keeps the mark of a database.
    if content.count >= 72, content[68..<72] == mark { return true }
    return content.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }.contains {
      $0.count <= 40 && ids.contains(Session.ID(rawValue: String(decoding: $0, as: UTF8.self)))
    }
  }

  /// Takes the lines out of the history of commands that name a session or hold one of these words.
  func forgetInHistory(_ id: Session.ID, _ words: [String]) throws {
    // What a link leads to is somebody else's; the search says what it holds.
    guard DataFolder.kind(of: history) == S_IFREG,
      let content = FileManager.default.contents(atPath: history)
    else { return }
    let lines = String(decoding: content, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { line in
      let parts = line.split { " =\"'".contains($0) }
      return !parts.contains {
        $0.count >= DataFolder.shortestBeginning && id.rawValue.hasPrefix($0)
      }
        && !line.contains(id.rawValue) && !words.contains { line.contains($0) }
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
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CORRUPT
      || error.resultCode == .SQLITE_NOTADB
        && isOurs(database)
    {}
  }

  /// Puts zeros where the content was.
  static func overwrite(_ file: String) throws {
    let descriptor = open(file, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreError.unusable(path: file, reason: String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
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
      guard let content = try? Data(contentsOf: URL(filePath: file), options: .alwaysMapped) else {
        // A folder of others is named, and not looked into; a file nobody can look into may hold it.
        return DataFolder.kind(of: file) == S_IFREG
      }
      return words.contains { content.range(of: Data($0.utf8)) != nil }
    }.map { URL(filePath: $0).lastPathComponent }
  }
}
