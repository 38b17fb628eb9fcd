package import Coaching
package import Foundation
internal import GRDB
internal import Playbooks

extension Archive {
  /// How much an archive holds.
  package struct Counts: Sendable {
    package internal(set) var conversations = 0
    package internal(set) var exercises = 0
    /// Sessions that keep keys and results of pulses.
    package internal(set) var pulses = 0
    package internal(set) var playbooks: Int
  }

  /// What came of taking an archive in.
  package struct Outcome: Sendable, Equatable {
    package internal(set) var added: [Session.ID] = []
    /// Stored before, with the same content.
    package internal(set) var known: [Session.ID] = []
    /// Stored before with other content, which stays.
    package internal(set) var different: [Session.ID] = []
  }
}

extension SessionStore {
  /// Hands over everything stored, or these sessions, as the bytes of an archive, a piece at a time.
  ///
  /// - Throws: ``StoreError/unreadable(session:)`` or ``StoreError/damaged(path:)`` where something
  ///   cannot be read; what was handed over is no archive then.
  package func export(
    only chosen: [Session.ID]? = nil, to take: (Data) throws -> Void
  ) throws -> Archive.Counts {
    try read { database in
      try Census.require(in: database)
      let all = try Session.ID.fetchAll(database, sql: "SELECT id FROM session ORDER BY place, id")
      let ids = chosen.map { chosen in all.filter(chosen.contains) } ?? all
      let pinned = try SessionStore.pinned(by: ids, in: database)
      let texts = try SessionStore.texts(in: database).filter { pinned.contains($0.sha256) }
      guard texts.allSatisfy({ PlaybookPin.digest(of: $0.text) == $0.sha256 }) else {
        throw StoreError.damaged(path: path)
      }
      var counts = Archive.Counts(playbooks: texts.count)
      var pieces = ArchivePieces(texts)
      for id in ids {
        guard let session = try self.session(id, in: database),
          session.events.flatMap(\.change.pins).allSatisfy({ pinned.contains($0.sha256) })
        else { throw StoreError.unreadable(session: id) }
        if session.pulse != nil {
          counts.pulses += 1
        } else if session.exercise != nil {
          counts.exercises += 1
        } else {
          counts.conversations += 1
        }
        try take(try pieces.next(session))
      }
      try take(try pieces.end())
      return counts
    }
  }

  /// The playbooks these sessions run on.
  private static func pinned(by ids: [Session.ID], in database: Database) throws -> Set<String> {
    var pinned: Set<String> = []
    for id in ids {
      pinned.formUnion(
        try String.fetchAll(
          database.cachedStatement(sql: "SELECT sha256 FROM pin WHERE session = ?"),
          arguments: [id]))
    }
    return pinned
  }

  /// Takes in what is not stored yet; what is stored stays as it is.
  package func add(_ archive: Archive) throws -> Archive.Outcome {
    try write { database in
      var outcome = Archive.Outcome()
      var latest: Int64?
      var pinned: Set<String> = []
      for conversation in archive.sessions {
        let session = conversation.session
        if try !SessionStore.holds(session.id, in: database) {
          latest = try insert(session, after: latest, in: database)
          pinned.formUnion(session.events.flatMap(\.change.pins).map(\.sha256))
          outcome.added.append(session.id)
        } else if try self.session(session.id, in: database)?.events == session.events {
          outcome.known.append(session.id)
        } else {
          outcome.different.append(session.id)
        }
      }
      let texts = archive.playbooks.filter { pinned.contains($0.sha256) }
      try SessionStore.keep(texts.map(StoredPlaybook.init), in: database)
      return outcome
    }
  }

  private static func holds(_ id: Session.ID, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE id = ?)", arguments: [id])
      ?? false
  }

  static func texts(in database: Database) throws -> [Archive.Text] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, version, sha256, text FROM playbook ORDER BY id, version, sha256")
    return rows.compactMap(Archive.Text.init(row:))
  }
}

extension Archive.Text {
  /// The text in columns `id`, `version`, `sha256` and `text`; `nil` if they hold something else.
  init?(row: Row) {
    guard let id = Playbook.ID.fromDatabaseValue(row.stored("id")),
      let version = Int.fromDatabaseValue(row.stored("version")),
      let sha256 = String.fromDatabaseValue(row.stored("sha256")),
      let text = String.fromDatabaseValue(row.stored("text"))
    else { return nil }
    self.init(id: id, version: version, sha256: sha256, text: text)
  }
}

extension SessionStore.StoredPlaybook {
  init(_ text: Archive.Text) {
    self.init(
      pin: PlaybookPin(playbook: text.id, version: text.version, sha256: text.sha256),
      text: text.text)
  }
}
