package import Playbooks

/// Whether a condition holds, given a diagnosis: severities, facts, answers and the verdict.
package struct Judgement: ComparisonValues, Sendable {
  /// A severity comparison holds from this probability on.
  static let likely = 0.5

  private let diagnosis: Diagnosis
  private let facts: FactValues

  package init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    facts = diagnosis.answers.facts
  }

  /// Rules act on certainty only.
  package func holds(_ condition: Condition) -> Bool { truth(of: condition) == .yes }

  package func truth(of condition: Condition) -> Truth {
    condition.truth(
      of: { truth(of: CompiledAtom($0, in: diagnosis.library)) },
      counting: { count, relation, level in truth(atLeast: count, LevelSet(relation, [level])) })
  }

  /// Rules act on certainty only.
  func holds(_ condition: ConditionTable.Place) -> Bool { truth(of: condition) == .yes }

  /// The value of a condition of the library.
  func truth(of condition: ConditionTable.Place) -> Truth {
    diagnosis.compiled.conditions.truth(of: condition, in: self)
  }

  /// The library's comparisons that hold.
  var holding: [Int] {
    let watch = diagnosis.compiled.watch
    let severities = diagnosis.beliefs.indices.filter(diagnosis.hasEvidence)
      .flatMap { watch.bySymptom[$0] }
    return facts.holding + (severities + watch.verdicts).filter { truth(at: $0) == .yes }
  }

  /// The value of the library's comparison at a place.
  func truth(at place: Int) -> Truth {
    switch diagnosis.compiled.conditions.comparisons[place] {
    case .symptom(let symptom, let levels): truth(of: symptom, levels)
    case .verdict(let atom): verdictTruth(atom)
    case .matter, .fact, .answer, .unknown: facts.truth(at: place)
    }
  }

  private func truth(of comparison: CompiledAtom) -> Truth {
    switch comparison {
    case .symptom(let symptom, let levels): truth(of: symptom, levels)
    case .verdict(let atom): verdictTruth(atom)
    default: facts.lookup.truth(of: comparison)
    }
  }

  private func verdictTruth(_ atom: Condition.Atom) -> Truth {
    let isAmong = atom.values.contains(diagnosis.verdict.rawValue)
    return Truth(atom.relation == .notAmong ? !isAmong : isAmong)
  }

  /// Unknown while nothing was said about the symptom.
  private func truth(of symptom: Int, _ levels: LevelSet) -> Truth {
    guard diagnosis.hasEvidence(about: symptom) else { return .unknown }
    return Truth(diagnosis.beliefs[symptom].chance(of: levels) >= Self.likely)
  }

  /// Whether so many symptoms stand at one of these levels.
  func truth(atLeast count: Int, _ levels: LevelSet) -> Truth {
    Truth.atLeast(count, of: diagnosis.beliefs.indices.map { truth(of: $0, levels) })
  }
}
