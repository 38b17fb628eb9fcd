internal import Coaching
internal import Foundation
internal import GRDB
internal import Playbooks

/// Everything that can still be read of a database, and what cannot.
struct Salvage {
  /// In the order they began.
  private(set) var sessions: [Session] = []
  private(set) var texts: [Archive.Text] = []
  private(set) var problems: [StoreCheck.Problem] = []
  private let sealing: Sealing

  init(_ database: Database, _ sealing: Sealing) {
    self.sealing = sealing
    let events = Dictionary(
      grouping: rows(of: "event", in: database),
      by: { String.fromDatabaseValue($0["session"]) ?? "" })
    let summaries = rows(of: "session", in: database)
    let known = summaries.compactMap { String.fromDatabaseValue($0["id"]) }
    for id in known + Set(events.keys).subtracting(known).sorted() {
      take(id, events[id] ?? [])
    }
    let saved = Dictionary(sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in summaries {
      if let session = String.fromDatabaseValue(row["id"]).flatMap({ saved[$0] }) {
        compare(row, with: session)
      }
    }
    let places = Dictionary(summaries.map(Salvage.place), uniquingKeysWith: min)
    sessions.sort {
      (places[$0.id] ?? 0, $0.id) < (places[$1.id] ?? 0, $1.id)
    }
    takeTexts(rows(of: "playbook", in: database))
  }

  /// The rows of a table, read from both ends as far as they can be.
  private mutating func rows(of table: String, in database: Database) -> [Row] {
    var found: [Int64: Row] = [:]
    for direction in ["ASC", "DESC"] {
      do {
        let cursor = try Row.fetchCursor(
          database,
          sql: "SELECT rowid AS row, * FROM \(table) NOT INDEXED ORDER BY rowid \(direction)")
        while let row = try cursor.next() { found[row["row"]] = row.copy() }
        break
      } catch {
        if direction == "ASC" { problems.append(.table(table)) }
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func take(_ id: String, _ rows: [Row]) {
    let numbered = rows.map { (Int.fromDatabaseValue($0["number"]) ?? 0, $0) }
      .sorted { $0.0 < $1.0 }
    let events = numbered.compactMap { sealing.event(in: $0.1) }
    guard case .started? = events.first?.change else {
      problems.append(.beginning(session: id))
      return
    }
    let lost = max(numbered.last?.0 ?? 0, numbered.count) - events.count
    if lost > 0 { problems.append(.events(session: id, lost: lost)) }
    sessions.append(Session(id: id, events: events))
  }

  /// Holds what a list shows of a session against what happened in it.
  private mutating func compare(_ row: Row, with session: Session) {
    // Files of earlier programs have no summaries yet, or other ones.
    guard row.hasColumn("place") else { return }
    let isRight =
      Int.fromDatabaseValue(row["answers"]) == session.replies.count
      && sealing.labels(in: row) == session.labels
      && (!row.hasColumn("exercise")
        || String.fromDatabaseValue(row["exercise"]) == session.exercise?.file.rawValue ?? "")
    if !isRight { problems.append(.summary(session: session.id)) }
  }

  private static func place(_ row: Row) -> (String, Int64) {
    let column = row.hasColumn("place") ? "place" : "row"
    return (
      String.fromDatabaseValue(row["id"]) ?? "", Int64.fromDatabaseValue(row[column]) ?? 0
    )
  }

  private mutating func takeTexts(_ rows: [Row]) {
    texts = rows.compactMap(Archive.Text.init(row:)).filter {
      PlaybookPin.digest(of: $0.text) == $0.sha256
    }
    let held = Set(texts.map(\.sha256))
    let missing = Set(sessions.flatMap(\.events).flatMap(\.change.pins))
      .filter { !held.contains($0.sha256) }
    problems += missing.sorted { ($0.playbook, $0.version) < ($1.playbook, $1.version) }
      .map(StoreCheck.Problem.text)
  }
}
