internal import Coaching
internal import Foundation
internal import GRDB
internal import Playbooks

/// Reads everything that can still be read of a database, one session after the other, and tells
/// what cannot.
struct Salvage {
  private let database: Database
  private let sealing: Sealing
  private(set) var problems: [StoreCheck.Problem] = []
  /// Texts of playbooks that are what their hashes say.
  private(set) var texts: [Archive.Text] = []

  /// Whether SQLite finds nothing wrong, so that rows can be had by their session.
  private let isSound: Bool

  init(_ database: Database, _ sealing: Sealing, isSound: Bool) {
    self.database = database
    self.sealing = sealing
    self.isSound = isSound
  }

  /// Hands over each session that can be read, in the order they began.
  mutating func read(_ take: (Session) throws -> Void) throws {
    let events = isSound ? [:] : eventRows()
    let summaries = Dictionary(
      rows(of: "session").map { (Session.ID.fromDatabaseValue($0.stored("id")) ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    let ids = Set(summaries.keys).union(events.keys)
    let places = ids.map { id in (summaries[id].map(Salvage.place) ?? 0, id) }.sorted(by: <)
    var pins: Set<PlaybookPin> = []
    let stored = storedPins()
    for (_, id) in places {
      let summary = summaries[id]
      guard let session = session(id, events[id] ?? [], summary) else { continue }
      if let summary { compare(summary, with: session) }
      let own = Set(session.events.flatMap(\.change.pins))
      if let stored, !own.allSatisfy({ stored[id]?.contains($0.sha256) == true }) {
        problems.append(.pins(session: id))
      }
      pins.formUnion(own)
      try take(session)
    }
    takeTexts(for: pins)
  }

  /// Whether something was found wrong that a session lost or changed may be the reason for.
  var tellsSessions: Bool {
    problems.contains { if case .text = $0 { false } else { true } }
  }

  private static func place(_ row: Row) -> Int64 {
    Int64.fromDatabaseValue(row.stored(row.hasColumn("place") ? "place" : "row")) ?? 0
  }

  /// The playbooks each session is said to run on; `nil` for a file of before that was stored.
  private func storedPins() -> [Session.ID: Set<String>]? {
    guard let rows = try? Row.fetchAll(database, sql: "SELECT session, sha256 FROM pin") else {
      return nil
    }
    return rows.reduce(into: [:]) { pins, row in
      guard case .string(let session) = row.stored(at: 0).storage,
        case .string(let sha256) = row.stored(at: 1).storage
      else { return }
      pins[Session.ID(rawValue: session), default: []].insert(sha256)
    }
  }

  // MARK: Rows

  /// Where the events of each session stand, which is all that is held of them at once.
  private mutating func eventRows() -> [Session.ID: [Int64]] {
    var found: [Session.ID: [Int64]] = [:]
    var seen: Set<Int64> = []
    scan("event", columns: "session") { number, row in
      guard seen.insert(number).inserted else { return }
      found[Session.ID.fromDatabaseValue(row.stored("session")) ?? "", default: []].append(number)
    }
    return found.mapValues { $0.sorted() }
  }

  private mutating func rows(of table: String) -> [Row] {
    var found: [Int64: Row] = [:]
    scan(table, columns: "*") { number, row in found[number] = row.copy() }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Reads a table from both ends as far as it can be read.
  private mutating func scan(_ table: String, columns: String, _ take: (Int64, Row) -> Void) {
    for direction in ["ASC", "DESC"] {
      do {
        let cursor = try Row.fetchCursor(
          database,
          sql: """
            SELECT rowid AS row, \(columns) FROM \(table) NOT INDEXED ORDER BY rowid \(direction)
            """)
        while let row = try cursor.next() {
          if case .int64(let number) = row.storage("row") { take(number, row) }
        }
        break
      } catch {
        if direction == "ASC" { problems.append(.table(table)) }
      }
    }
  }

  // MARK: Sessions

  /// The session with those of its events that can be read.
  private mutating func session(_ id: Session.ID, _ places: [Int64], _ summary: Row?) -> Session? {
    let rows = isSound ? soundRows(of: id) : rows(at: places)
    let numbered = rows.compactMap { row in
      EventPlace(row: row).flatMap { place in sealing.event(in: row).map { (place.number, $0) } }
    }.sorted { $0.0 < $1.0 }
    let events = numbered.map(\.1)
    guard case .started? = events.first?.change else {
      problems.append(.beginning(session: id))
      return nil
    }
    let stored = summary.flatMap { SessionRow($0) }?.events ?? 0
    let lost = max(numbered.last?.0 ?? 0, rows.count, places.count, stored) - events.count
    if lost > 0 { problems.append(.events(session: id, lost: lost)) }
    return Session(id: id, events: events)
  }

  private func soundRows(of id: Session.ID) -> [Row] {
    let statement = try? database.cachedStatement(sql: "SELECT * FROM event WHERE session = ?")
    return (try? statement.map { try Row.fetchAll($0, arguments: [id]) }) ?? []
  }

  private func rows(at places: [Int64]) -> [Row] {
    let statement = try? database.cachedStatement(sql: "SELECT * FROM event WHERE rowid = ?")
    return places.compactMap { place in
      try? statement.flatMap { try Row.fetchOne($0, arguments: [place]) }
    }
  }

  /// Holds what a list shows of a session against what happened in it.
  private mutating func compare(_ row: Row, with session: Session) {
    // Files of earlier programs have no summaries yet, or other ones.
    guard row.hasColumn("exercise") else { return }
    let summary = row.hasColumn("digest") ? SessionRow(row) : SessionRow(unchecked: row)
    guard let summary, isRight(summary, for: session) else {
      return problems.append(.summary(session: session.id))
    }
  }

  private func isRight(_ summary: SessionRow, for session: Session) -> Bool {
    summary.answers == session.replies.count
      && sealing.labels(in: summary) == session.labels
      && summary.startedAt == StoredTime.of(session.startedAt ?? .distantPast)
      && summary.exercise == SessionRow.exercise(of: session)
  }

  private mutating func takeTexts(for pins: Set<PlaybookPin>) {
    texts = rows(of: "playbook").compactMap(Archive.Text.init(row:)).filter {
      PlaybookPin.digest(of: $0.text) == $0.sha256
    }
    let held = Set(texts.map(\.sha256))
    problems += pins.filter { !held.contains($0.sha256) }
      .sorted { ($0.playbook, $0.version) < ($1.playbook, $1.version) }
      .map(StoreCheck.Problem.text)
  }
}
