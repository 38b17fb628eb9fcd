internal import Playbooks

/// What is found first, and whether one more answer would change it.
struct FirstFinding {
  private let diagnosis: Diagnosis
  private let standing: [(symptom: Int, line: Report.Line, belief: Belief)]
  private let now: Int?

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    standing = diagnosis.beliefs.indices.map {
      ($0, diagnosis.line(of: $0), diagnosis.beliefs[$0])
    }
    now = FirstFinding.leading(standing)
  }

  /// Whether an option of an item puts another symptom first, with these beliefs after it; `home` is
  /// the symptom whose playbook asks the question.
  func changes(
    after option: Int, of item: Item, home: Int?, _ beliefs: [Belief]
  ) -> Bool {
    var after = standing
    for (position, symptom) in item.symptoms.enumerated() {
      let belief = beliefs[position]
      let points = item.direction(of: option, for: position) > 0
      let homes = diagnosis.homeAnswers(of: symptom) + (symptom == home ? 1 : 0)
      let pointing = diagnosis.pointing(to: symptom) + (points ? 1 : 0)
      after[symptom] = (symptom, Report.Line.said(belief.chance, homes, pointing), belief)
    }
    return FirstFinding.leading(after) != now
  }

  private static func leading(_ all: [(symptom: Int, line: Report.Line, belief: Belief)]) -> Int? {
    all.filter(\.line.isSaid).min { a, b in
      if a.line != b.line { return a.line < b.line }
      return a.belief.chance * a.belief.severity > b.belief.chance * b.belief.severity
    }?.symptom
  }
}

extension Report.Line {
  /// Whether a symptom is said with so many home answers and answers that point to it; if not,
  /// ``unclear`` stands for the rest.
  static func said(_ chance: Double, _ homes: Int, _ pointing: Int) -> Self {
    guard homes >= leastAnswers, pointing >= leastAnswers else { return .unclear }
    return chance >= reportChance ? .report : chance >= leaningChance ? .leaning : .unclear
  }
}
