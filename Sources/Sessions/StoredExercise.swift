package import Coaching
package import Foundation
internal import GRDB
package import Playbooks

/// An exercise as a list of them shows it.
package struct StoredExercise: Sendable, Hashable {
  package let id: Session.ID
  package let startedAt: Date
  /// The case the room worked on.
  package let file: CaseFile.ID
}

extension SessionStore {
  /// All exercises, the latest first.
  package func exercises() throws -> [StoredExercise] {
    try read { database in
      try sessionRows(
        "WHERE exercise NOT IN ('', '\(SessionRow.pulse)') ORDER BY place DESC, id DESC",
        in: database
      ).map { row in
        StoredExercise(
          id: row.id, startedAt: StoredTime.date(row.startedAt),
          file: CaseFile.ID(rawValue: row.exercise))
      }
    }
  }
}
