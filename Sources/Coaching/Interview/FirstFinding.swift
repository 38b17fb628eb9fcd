internal import Playbooks

/// What is found first, and whether one more answer would change it.
struct FirstFinding {
  /// A symptom that is said.
  struct Standing {
    let symptom: Int
    let isReported: Bool
    let urgency: Double

    /// Whether it is told first; of equals the one that stands first in the library.
    func precedes(_ other: Standing) -> Bool {
      if isReported != other.isReported { return isReported }
      if urgency != other.urgency { return urgency > other.urgency }
      return symptom < other.symptom
    }
  }

  private let counts: [SymptomCounts]
  /// All that are said, in the order they are told.
  private let standing: [Standing]

  init(_ diagnosis: Diagnosis) {
    counts = diagnosis.counts
    standing = diagnosis.beliefs.indices.compactMap {
      Standing($0, diagnosis.line(of: $0), diagnosis.beliefs[$0])
    }.sorted { $0.precedes($1) }
  }

  /// What is found first if these symptoms are left aside.
  func leader(without symptoms: [Int]) -> Standing? {
    standing.first { !symptoms.contains($0.symptom) }
  }

  /// Whether an option of an item puts another symptom first, with the beliefs from a place on after
  /// it; `rival` is what leads without the item's symptoms.
  func changes(
    after option: Int, of item: Item, _ rival: Standing?, _ beliefs: [Belief], at place: Int
  ) -> Bool {
    var leader = rival
    for position in item.symptoms.indices {
      let belief = beliefs[place + position]
      // Most answers leave most symptoms unlikely.
      guard belief.chance >= Report.Line.leaningChance else { continue }
      let symptom = item.symptoms[position]
      let points = item.direction(of: option, for: position) > 0
      let homes = counts[symptom].homeVoices + (symptom == item.home ? 1 : 0)
      let pointing = counts[symptom].pointing + (points ? 1 : 0)
      let line = Report.Line.said(belief.chance, homes, pointing)
      guard let candidate = Standing(symptom, line, belief) else { continue }
      if leader.map(candidate.precedes) ?? true { leader = candidate }
    }
    return leader?.symptom != standing.first?.symptom
  }
}

extension FirstFinding.Standing {
  /// `nil` where the line says nothing.
  fileprivate init?(_ symptom: Int, _ line: Report.Line, _ belief: Belief) {
    guard line == .report || line == .leaning else { return nil }
    self.init(
      symptom: symptom, isReported: line == .report, urgency: belief.urgency)
  }
}

extension Report.Line {
  /// Whether a symptom is said with so many home answers and answers that point to it; if not,
  /// ``unclear`` stands for the rest.
  fileprivate static func said(_ chance: Double, _ homes: Int, _ pointing: Int) -> Self {
    guard homes >= leastAnswers, pointing >= leastAnswers else { return .unclear }
    return chance >= reportChance ? .report : chance >= leaningChance ? .leaning : .unclear
  }
}
