package import Coaching
internal import GRDB

extension SessionStore {
  /// The sessions that keep keys and results of pulses: this computer's own, and those that came by
  /// import.
  package func pulses() throws -> [Session] {
    let ids = try read { database in
      try sessionRows("WHERE exercise = '\(SessionRow.pulse)' ORDER BY place", in: database).map(
        \.id)
    }
    return try ids.map(load)
  }
}
