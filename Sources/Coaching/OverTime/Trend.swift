package import Playbooks

/// Several conversations about the same team, the oldest first.
package struct Trend: Sendable {
  /// A symptom that was said in at least one of them.
  package struct Row: Sendable {
    package let symptom: Symptom
    /// One for each conversation; `nil` where it was not asked about.
    package let sightings: [Sighting?]

    /// From the first conversation that asked about it to the latest; `nil` if there is only one.
    package var change: Change? {
      let known = sightings.compactMap(\.self)
      guard known.count > 1, let first = known.first, let last = known.last else { return nil }
      return Change(from: first, to: last)
    }
  }

  package let snapshots: [Snapshot]
  /// In the order in which they were first said.
  package let rows: [Row]

  package init(_ conversations: [Snapshot]) {
    let snapshots = Snapshot.onCommonGround(conversations)
    self.snapshots = snapshots
    var seen: Set<Symptom.ID> = []
    rows = snapshots.flatMap(\.said).filter { seen.insert($0.id).inserted }.map { symptom in
      Row(symptom: symptom, sightings: snapshots.map { $0.sighting(of: symptom.id) })
    }
  }
}
