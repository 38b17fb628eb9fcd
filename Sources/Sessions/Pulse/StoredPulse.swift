package import Coaching
internal import GRDB

extension SessionStore {
  /// The session that keeps the leader's keys and results of pulses; `nil` if there is none yet.
  package func pulse() throws -> Session? {
    let id = try read { database in
      try sessionRows(
        "WHERE exercise = '\(SessionRow.pulse)' ORDER BY place LIMIT 1", in: database
      ).first?.id
    }
    return try id.map(load)
  }
}
