extension Condition {
  /// Symptoms it wants to be present: a rule about them recommends only while one is said.
  package var claimedSymptoms: [Symptom.ID] {
    switch self {
    case .atom(let atom):
      switch atom.relation {
      case .atLeast, .more: [Symptom.ID(rawValue: atom.name)]
      default: []
      }
    case .symptoms, .not: []
    case .atLeast(_, let parts): parts.flatMap(\.claimedSymptoms)
    }
  }
}
