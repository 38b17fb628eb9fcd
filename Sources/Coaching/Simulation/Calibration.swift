internal import Playbooks

/// How sure a method claims to be, held against how often it is right: symptoms by the chance they
/// were given, from one half on.
package struct Calibration: Sendable {
  /// The symptoms whose chances lie within the same tenth.
  package struct Bin: Sendable {
    /// The chances in it begin here and reach a tenth further.
    package let from: Double
    package fileprivate(set) var symptoms = 0
    fileprivate var claims = 0.0
    fileprivate var present = 0

    /// The mean of the chances; 0 if there is none.
    package var claimed: Double { claims / Double(max(1, symptoms)) }
    /// The share of symptoms the team has.
    package var observed: Double { Double(present) / Double(max(1, symptoms)) }
  }

  package private(set) var bins = (5..<10).map { Bin(from: Double($0) / 10) }

  mutating func add(_ diagnosis: Diagnosis, active: Set<Symptom.ID>) {
    for (symptom, belief) in zip(diagnosis.library.symptoms, diagnosis.beliefs) {
      guard let index = bins.lastIndex(where: { belief.chance >= $0.from }) else { continue }
      bins[index].symptoms += 1
      bins[index].claims += belief.chance
      bins[index].present += active.contains(symptom.id) ? 1 : 0
    }
  }
}
