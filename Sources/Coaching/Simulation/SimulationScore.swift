package import Playbooks

/// How well interviews of one length find what simulated leaders have.
package struct SimulationScore: Sendable {
  package let asked: Int
  package private(set) var leaders = 0
  /// The symptom with the highest chance is active.
  package private(set) var firstRight = 0
  /// Shares of the active symptoms among the three with the highest chance, added up.
  package private(set) var amongTopThree = 0.0
  /// Symptoms reported that are not active.
  package private(set) var wronglyReported = 0
  /// Leaders told that nothing stands out.
  package private(set) var toldHealthy = 0
  package private(set) var calibration = Calibration()

  package init(asked: Int) {
    self.asked = asked
  }

  /// Counts one leader.
  package mutating func add(_ diagnosis: Diagnosis, active: Set<Symptom.ID>) {
    let symptoms = diagnosis.library.symptoms
    let ranked = symptoms.indices.sorted {
      diagnosis.beliefs[$0].chance > diagnosis.beliefs[$1].chance
    }
    leaders += 1
    if let first = ranked.first, active.contains(symptoms[first].id) { firstRight += 1 }
    let found = ranked.prefix(3).count { active.contains(symptoms[$0].id) }
    if !active.isEmpty { amongTopThree += Double(found) / Double(min(3, active.count)) }
    wronglyReported += symptoms.indices.count {
      diagnosis.line(of: $0) == .report && !active.contains(symptoms[$0].id)
    }
    if diagnosis.verdict == .healthy { toldHealthy += 1 }
    calibration.add(diagnosis, active: active)
  }
}
