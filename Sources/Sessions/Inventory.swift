package import Coaching
package import Foundation
internal import GRDB

/// What is kept, in figures.
package struct Inventory: Sendable {
  package let conversations: Int
  package let exercises: Int
  package let events: Int
  package let playbooks: Int
  package let oldest: Date?
  package let newest: Date?
  /// Labels in use, with the number of conversations that have them; most used first.
  package let labels: [(labels: SessionLabels, count: Int)]
}

extension SessionStore {
  /// Counts what is kept.
  package func inventory() throws -> Inventory {
    let sessions = try list()
    let exercises = try exercises().count
    let labels = Dictionary(grouping: sessions.map(\.labels), by: \.self)
      .filter { $0.key != SessionLabels() }.map { (labels: $0.key, count: $0.value.count) }
      .sorted {
        (-$0.count, $0.labels.client, $0.labels.team) < (
          -$1.count, $1.labels.client, $1.labels.team
        )
      }
    return try read { database in
      let counted = try Census.counted(in: database)
      guard try Census.stored(in: database) == counted else { throw StoreError.damaged(path: path) }
      return Inventory(
        conversations: sessions.count, exercises: exercises,
        events: try sessionRows("", in: database).map(\.events).reduce(0, +),
        playbooks: counted.playbooks,
        oldest: sessions.map(\.startedAt).min(), newest: sessions.map(\.startedAt).max(),
        labels: labels)
    }
  }
}

extension DataFolder {
  /// The files that are there, with their sizes in bytes.
  package var sizes: [(name: String, bytes: Int)] {
    files.map { file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return (URL(filePath: file).lastPathComponent, attributes?[.size] as? Int ?? 0)
    }
  }
}
