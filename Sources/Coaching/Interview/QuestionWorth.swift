internal import Foundation
package import Playbooks

extension QuestionChoice {
  /// What asking a question is worth; each option of a several-of question counts for itself.
  package func worth(of question: Question) -> Worth {
    let weight = diagnosis.evidence.weights[question.id] ?? 1
    let items =
      question.isSeveral
      ? question.options.filter { !$0.isNoEvidence }.compactMap {
        Item.ticked($0, of: question, in: library, weight: weight)
      }
      : [Item.nominal(question, in: library, weight: weight)].compactMap(\.self)
    return items.map { worth(of: $0, home: question.home) }.reduce(.nothing) { $0 + $1 }
  }

  private func worth(of item: Item, home: Symptom.ID?) -> Worth {
    let factors = item.symptoms.map { symptom in
      let counts = diagnosis.evidence.counts[symptom]
      return item.weight * pow(Evidence.discount, Double(max(counts.toward, counts.away)))
    }
    let outlook = Outlook(
      item.responses(factors: factors), item.symptoms.map { diagnosis.beliefs[$0] })
    let others = diagnosis.beliefs.indices.filter { !item.symptoms.contains($0) }
      .map { diagnosis.beliefs[$0] }
    let now = item.symptoms.map { diagnosis.beliefs[$0] }
    var gain = -Self.decisionValue(others + now)
    var information = now.reduce(0) { $0 + $1.uncertainty }
    let home = home.flatMap { library.index(of: $0) }
    var turn = 0.0
    for (option, branch) in outlook.branches.enumerated() {
      let (chance, beliefs) = branch
      gain += chance * Self.decisionValue(others + beliefs)
      information -= chance * beliefs.reduce(0) { $0 + $1.uncertainty }
      if first.changes(after: option, of: item, home: home, beliefs) { turn += chance }
    }
    return Worth(gain: max(0, gain), information: max(0, information), turn: turn)
  }

  /// What the leading symptoms are worth acting on: how far they stand above one half.
  private static func decisionValue(_ beliefs: [Belief]) -> Double {
    var top = SIMD4<Double>.zero  // the three largest, in falling order
    for belief in beliefs {
      var value = max(0, belief.chance - likely)
      guard value > top[leading - 1] else { continue }
      for place in 0..<leading where value > top[place] { swap(&value, &top[place]) }
    }
    return top[0] + top[1] + top[2]
  }
}

extension QuestionChoice.Worth {
  static let nothing = Self(gain: 0, information: 0, turn: 0)

  static func + (left: Self, right: Self) -> Self {
    Self(
      gain: left.gain + right.gain, information: left.information + right.information,
      turn: max(left.turn, right.turn))
  }
}
