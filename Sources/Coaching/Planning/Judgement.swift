package import Playbooks

/// Whether a condition holds, given a diagnosis: severities, facts, answers and the verdict.
package struct Judgement: Sendable {
  /// A severity comparison holds from this probability on.
  static let likely = 0.5

  private let diagnosis: Diagnosis

  package init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
  }

  /// Rules act on certainty only.
  package func holds(_ condition: Condition) -> Bool { truth(of: condition) == .yes }

  package func truth(of condition: Condition) -> Truth {
    condition.truth(of: truth(of:)) { count, relation, level in
      Truth.atLeast(
        count,
        of: diagnosis.library.symptoms.indices.map { truth(of: $0, relation, [level]) })
    }
  }

  private func truth(of atom: Condition.Atom) -> Truth {
    if atom.name == "verdict" {
      let isAmong = atom.values.contains(diagnosis.verdict.rawValue)
      return Truth(atom.relation == .notAmong ? !isAmong : isAmong)
    }
    guard let symptom = diagnosis.library.index(of: Symptom.ID(rawValue: atom.name)) else {
      return diagnosis.answers.truth(of: atom)
    }
    return truth(of: symptom, atom.relation, atom.values.compactMap { Level(word: $0) })
  }

  /// Unknown while nothing was said about the symptom.
  private func truth(of symptom: Int, _ relation: Condition.Relation, _ levels: [Level]) -> Truth {
    guard diagnosis.hasEvidence(about: symptom) else { return .unknown }
    return Truth(diagnosis.beliefs[symptom].chance(that: relation, levels) >= Self.likely)
  }
}
