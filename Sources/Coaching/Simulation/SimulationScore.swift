package import Playbooks

/// How well interviews of one length find what simulated leaders have.
package struct SimulationScore: Sendable {
  package let asked: Int
  package private(set) var leaders = 0
  /// The symptom that stands first is active.
  package private(set) var firstRight = 0
  /// Shares of the active symptoms among the three that stand first, added up.
  package private(set) var amongTopThree = 0.0
  /// Symptoms reported that are not active.
  package private(set) var wronglyReported = 0
  /// Leaders with each verdict.
  package private(set) var verdicts: [Verdict: Int] = [:]
  /// Leaders told that nothing stands out.
  package var toldHealthy: Int { verdicts[.healthy] ?? 0 }
  package private(set) var calibration = Calibration()

  package init(asked: Int) {
    self.asked = asked
  }

  /// Counts one leader.
  package mutating func add(_ diagnosis: Diagnosis, active: Set<Symptom.ID>) {
    let symptoms = diagnosis.library.symptoms
    let ranked = diagnosis.reports(isCapped: false).compactMap {
      diagnosis.library.index(of: $0.symptom.id)
    }
    leaders += 1
    if let first = ranked.first, active.contains(symptoms[first].id) { firstRight += 1 }
    let found = ranked.prefix(3).count { active.contains(symptoms[$0].id) }
    if !active.isEmpty { amongTopThree += Double(found) / Double(min(3, active.count)) }
    wronglyReported += symptoms.indices.count {
      diagnosis.line(of: $0) == .report && !active.contains(symptoms[$0].id)
    }
    verdicts[diagnosis.verdict, default: 0] += 1
    calibration.add(diagnosis, active: active)
  }
}
