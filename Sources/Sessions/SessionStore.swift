package import Coaching
package import Foundation
internal import GRDB
internal import Playbooks

/// All stored sessions; the only place that knows the database.
///
/// Every call is one transaction: when it returns, what it stored survives a kill of the program.
package final class SessionStore {
  /// What a list of sessions shows.
  package struct Summary: Sendable, Hashable {
    package let id: Session.ID
    package let startedAt: Date
    /// Questions that got a reply.
    package let answers: Int
    package let labels: SessionLabels
    /// The day its plan wants to be asked about; `nil` if it never will.
    package let due: Day?
  }

  /// A playbook to keep with the sessions that run on it.
  package struct StoredPlaybook: Sendable {
    package let pin: PlaybookPin
    package let text: String

    package init(pin: PlaybookPin, text: String) {
      self.pin = pin
      self.text = text
    }
  }

  package static let fileName = "rapport.sqlite"

  let path: String
  let database: DatabaseQueue
  let sealing: Sealing
  /// Whether the file may only be read; the first write is refused then.
  private let isReadOnly: Bool
  /// Which file was opened; another one in its place, or none, takes no answers.
  private let file: FileStatus.Identity?

  /// Opens the store in `folder`, making both if they are missing: folder 0700, file 0600.
  ///
  /// Programs that start at once make and migrate it one after the other.
  ///
  /// `opening` is asked for the key if there is a passphrase.
  package init(folder: URL, opening: Unlocking = { _ in throw StoreError.locked }) throws {
    let folder = DataFolder(folder)
    path = folder.database
    let lock: Lock?
    (database, isReadOnly, lock) = try StoreError.translating(path: folder.database) {
      try folder.exclusively {
        let (database, isReadOnly) = try Connection.open(folder)
        let lock = try database.read { try Lock.stored(in: $0, path: folder.database) }
        return (database, isReadOnly, lock)
      }
    }
    sealing = Sealing(key: try lock.map(opening))
    file = FileStatus.Identity(folder.database)
    // Where this fails now, another time will do.
    if !isReadOnly, lock != nil { try? Lock.sweepIfDue(database) }
  }

  /// A new store in `folder` with the lock of another.
  init(new folder: DataFolder, lock: Lock?, key: DataKey?) throws {
    path = folder.database
    sealing = Sealing(key: key)
    isReadOnly = false
    file = nil
    database = try StoreError.translating(path: folder.database) {
      try folder.secure()
      let database = try Connection.open(folder).queue
      try database.write { try lock?.store(in: $0) }
      return database
    }
  }

  /// A store that lives in memory and is gone with it.
  package init() throws {
    path = "memory"
    database = try Connection.inMemory()
    sealing = .none
    isReadOnly = false
    file = nil
  }

  /// Whether what it holds is sealed.
  package var hasPassphrase: Bool { sealing.key != nil }

  // MARK: Reading

  /// All conversations, the latest first; exercises are kept apart.
  package func list() throws -> [Summary] { try summaries(where: "TRUE") }

  /// The latest conversation.
  package func latest() throws -> Summary? { try summaries(where: "TRUE", limit: 1).first }

  /// The conversations whose plans want to be asked about by a day, the latest first; without a day
  /// all that will want it one day.
  package func plans(dueBy day: Day? = nil) throws -> [Summary] {
    try summaries(where: "due != '' AND due <= '\(day?.description ?? "9999-12-31")'")
  }

  /// With a negative limit, all.
  private func summaries(where condition: String, limit: Int = -1) throws -> [Summary] {
    try read { database in
      let rows = try sessionRows(
        "WHERE exercise = '' AND \(condition) ORDER BY place DESC, id DESC LIMIT \(limit)",
        in: database)
      return try rows.map { row in
        guard let labels = sealing.labels(in: row) else { throw StoreError.damaged(path: path) }
        return Summary(
          id: row.id, startedAt: StoredTime.date(row.startedAt), answers: row.answers,
          labels: labels, due: Day(row.due))
      }
    }
  }

  /// Rows of the list.
  ///
  /// - Throws: ``StoreError/damaged(path:)`` if one is not what was stored, or any is missing.
  func sessionRows(_ clauses: String, in database: Database) throws -> [SessionRow] {
    try Census.require(in: database)
    return try Row.fetchAll(database, sql: "SELECT * FROM session \(clauses)").map { row in
      guard let row = SessionRow(row) else { throw StoreError.damaged(path: path) }
      return row
    }
  }

  /// The id of the only conversation that begins like `beginning`, or if wished of the only
  /// exercise.
  package func resolve(_ beginning: String, orExercise: Bool = false) throws -> Session.ID {
    let ids = try list().map(\.id) + (orExercise ? try exercises().map(\.id) : [])
    if let id = ids.first(where: { $0.rawValue == beginning }) { return id }
    // Every id begins with nothing; a script whose variable is empty means none of them.
    guard !beginning.isEmpty else { throw StoreError.noSession("") }
    let matches = ids.filter { $0.rawValue.hasPrefix(beginning) }
    guard let match = matches.first else { throw StoreError.noSession(beginning) }
    guard matches.count == 1 else { throw StoreError.ambiguous(beginning, matches.sorted()) }
    return match
  }

  /// The session with all its events.
  package func load(_ id: Session.ID) throws -> Session {
    try read { database in
      if let session = try session(id, in: database) { return session }
      try Census.require(in: database)
      throw StoreError.noSession(id.rawValue)
    }
  }

  /// The session with all its events; `nil` if there is none.
  ///
  /// - Throws: ``StoreError/unreadable(session:)`` if one of them cannot be read, or is missing.
  func session(_ id: Session.ID, in database: Database) throws -> Session? {
    let rows = try SessionStore.rows(of: id, in: database)
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id])
    guard !rows.isEmpty || row != nil else { return nil }
    let events = rows.compactMap(sealing.event)
    guard let row = row.flatMap({ SessionRow($0) }), events.count == rows.count,
      events.count == row.events
    else { throw StoreError.unreadable(session: id) }
    return Session(id: id, events: events)
  }

  static func rows(of id: Session.ID, in database: Database) throws -> [Row] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM event WHERE session = ? ORDER BY number",
      arguments: [id])
  }

  /// The text of a playbook some session ran on; `nil` if it is not there, or was changed.
  package func playbookText(_ pin: PlaybookPin) throws -> String? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT text FROM playbook WHERE sha256 = ?", arguments: [pin.sha256])
      guard let row, case .string(let text) = row.storage("text"),
        PlaybookPin.digest(of: text) == pin.sha256
      else { return nil }
      return text
    }
  }

  // MARK: Plumbing

  /// Lets go of the file; the store is of no use afterwards.
  package func close() throws {
    try StoreError.translating(path: path) { try database.close() }
  }

  /// Lets the file grow no further, as a full disk would; for tests.
  package func limitPages(to count: Int) throws {
    try database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(count)")
    }
  }

  func write<Value>(_ changes: (Database) throws -> Value) throws -> Value {
    guard !isReadOnly else { throw StoreError.readOnly(path: path) }
    guard file == nil || FileStatus.Identity(path) == file else {
      throw StoreError.unusable(path: path, reason: "it was moved or removed meanwhile")
    }
    return try StoreError.translating(path: path) {
      try database.write { database in
        guard try Lock.keyID(in: database) == sealing.key?.id else { throw StoreError.lockChanged }
        return try changes(database)
      }
    }
  }

  func read<Value>(_ query: (Database) throws -> Value) throws -> Value {
    try StoreError.translating(path: path) { try database.read(query) }
  }
}
