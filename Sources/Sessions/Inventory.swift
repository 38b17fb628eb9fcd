package import Coaching
package import Foundation
internal import GRDB

/// What is kept, in figures.
package struct Inventory: Sendable {
  package let conversations: Int
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
    try read { database in
      let labels = try Row.fetchAll(
        database,
        sql: """
          SELECT client, team, COUNT(*) AS count FROM session
          WHERE client <> '' OR team <> '' GROUP BY client, team ORDER BY count DESC, client, team
          """)
      func number(_ sql: String) throws -> Int64? { try Int64.fetchOne(database, sql: sql) }
      return Inventory(
        conversations: Int(try number("SELECT COUNT(*) FROM session") ?? 0),
        events: Int(try number("SELECT COUNT(*) FROM event") ?? 0),
        playbooks: Int(try number("SELECT COUNT(*) FROM playbook") ?? 0),
        oldest: try number("SELECT MIN(startedAt) FROM session").map(SessionStore.date),
        newest: try number("SELECT MAX(startedAt) FROM session").map(SessionStore.date),
        labels: labels.map {
          (SessionLabels(client: $0["client"], team: $0["team"]), $0["count"])
        })
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
