package import Playbooks

/// Two conversations side by side.
///
/// Only what was said in one of them is looked at: the more one looks at, the more seems to have
/// changed by chance.
package struct Comparison: Sendable {
  /// What became of one symptom.
  package struct Entry: Sendable {
    package let symptom: Symptom
    package let change: Change
  }

  /// The earlier one.
  package let then: Snapshot
  /// The later one.
  package let now: Snapshot
  /// What was said in one of them and asked about in both, the severest now first.
  package let entries: [Entry]
  /// What was said in one of them and not asked about in the other.
  package let notCompared: [Symptom]

  package init(_ earlier: Snapshot, _ later: Snapshot) {
    let ground = Snapshot.onCommonGround([earlier, later])
    let (then, now) = (ground[0], ground[1])
    self.then = then
    self.now = now
    let known = Set(now.said.map(\.id))
    let looked = now.said + then.said.filter { !known.contains($0.id) }
    let entries = looked.compactMap { symptom -> Entry? in
      guard let before = then.sighting(of: symptom.id), let after = now.sighting(of: symptom.id)
      else { return nil }
      return Entry(symptom: symptom, change: Change(from: before, to: after))
    }
    self.entries = entries.sorted {
      $0.change.now.belief.severity > $1.change.now.belief.severity
    }
    notCompared = looked.filter { symptom in !entries.contains { $0.symptom.id == symptom.id } }
  }
}
