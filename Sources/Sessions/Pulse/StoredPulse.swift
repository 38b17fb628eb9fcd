package import Coaching
internal import GRDB

extension SessionStore {
  /// The session that keeps the leader's keys and results of pulses; `nil` if there is none yet.
  ///
  /// What came by import from another computer has one of its own: ``pulses()``.
  package func pulse() throws -> Session? { try pulses().first }

  /// All of them, this computer's own first: what came by import was stored after it.
  package func pulses() throws -> [Session] {
    let ids = try read { database in
      try sessionRows("WHERE exercise = '\(SessionRow.pulse)' ORDER BY rowid", in: database).map(
        \.id)
    }
    return try ids.map(load)
  }
}
