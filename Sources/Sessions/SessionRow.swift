internal import Coaching
internal import Foundation
internal import GRDB
internal import Playbooks

/// What stands in the list of a session, beside its events, so that listing reads none of them.
struct SessionRow {
  let id: Session.ID
  let startedAt: Int64
  /// Where it stands in the list: when it began, but always after those begun before it.
  let place: Int64
  /// Questions that got a reply.
  var answers = 0
  /// How many events it has; fewer are damage.
  var events = 0
  /// As they are stored: plain or sealed.
  var client = "".databaseValue
  var team = "".databaseValue
  /// The day its plan wants to be asked about; empty if it never will.
  var due = ""
  /// The case a room works on; empty for a conversation about a real team.
  var exercise = ""

  init(id: Session.ID, startedAt: Int64, place: Int64) {
    self.id = id
    self.startedAt = startedAt
    self.place = place
  }

  /// Reads a row of the table `session`; `nil` if it is not what was stored there.
  init?(_ row: Row) {
    self.init(unchecked: row)
    guard Data.fromDatabaseValue(row.stored("digest")) == digest else { return nil }
    // An earlier program does not have it.
    guard !row.hasColumn("listed") || String.fromDatabaseValue(row.stored("listed")) == listed
    else {
      return nil
    }
  }

  /// Reads a row that has no digest yet; `nil` if a value is of another kind or out of range.
  init?(unchecked row: Row) {
    guard case .string(let id) = row.storage("id"),
      case .int64(let startedAt) = row.storage("startedAt"),
      StoredTime.range.contains(startedAt),
      case .int64(let place) = row.storage("place"),
      case .int64(let answers) = row.storage("answers"), answers >= 0,
      case .string(let due) = row.storage("due"),
      case .string(let exercise) = row.storage("exercise")
    else { return nil }
    self.init(id: Session.ID(rawValue: id), startedAt: startedAt, place: place)
    self.answers = Int(answers)
    self.due = due
    self.exercise = exercise
    client = row.stored("client")
    team = row.stored("team")
    // A file of before there were digests does not say how many events there are.
    if case .int64(let events) = row.storage("events") { self.events = Int(events) }
  }

  /// With what the events of a session come to.
  mutating func take(_ session: Session, sealing: Sealing) throws {
    answers = session.replies.count
    events = session.events.count
    client = try sealing.value(session.labels.client, in: "client", of: id)
    team = try sealing.value(session.labels.team, in: "team", of: id)
    due = session.commitments.due?.description ?? ""
    exercise = SessionRow.exercise(of: session)
  }

  /// The case of an exercise, ``pulse`` for what is kept of pulses; empty for a conversation.
  static func exercise(of session: Session) -> String {
    session.pulse == nil ? session.exercise?.file.rawValue ?? "" : pulse
  }

  /// No case has a blank in its id.
  static let pulse = "a pulse"

  /// See ``RowDigest``.
  var digest: Data {
    var digest = RowDigest()
    digest.add(id.rawValue)
    for number in [startedAt, place, Int64(answers), Int64(events)] { digest.add(number) }
    for label in [client, team] { digest.add(label) }
    for word in [due, exercise] { digest.add(word) }
    return digest.data
  }

  /// What lists choose and order by, for ``Census``.
  private var listed: String { "\(place) \(due) \(exercise)" }

  func store(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO session
        (id, startedAt, place, answers, events, client, team, due, exercise, listed, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET startedAt = excluded.startedAt, place = excluded.place,
        answers = excluded.answers, events = excluded.events, client = excluded.client,
        team = excluded.team, due = excluded.due, exercise = excluded.exercise,
        listed = excluded.listed, digest = excluded.digest
        """
    ).execute(
      arguments: [
        id, startedAt, place, answers, events, client, team, due, exercise, listed, digest,
      ])
  }
}

/// An id stands in a column as its text.
extension Identifier: DatabaseValueConvertible {}

extension Row {
  /// What is stored in a column, whatever it should be; null if there is no such column.
  func stored(_ column: String) -> DatabaseValue { hasColumn(column) ? self[column] : .null }

  /// The same by the column's number, counted from 0.
  func stored(at column: Int) -> DatabaseValue { column < count ? self[column] : .null }

  func storage(_ column: String) -> DatabaseValue.Storage { stored(column).storage }
}
