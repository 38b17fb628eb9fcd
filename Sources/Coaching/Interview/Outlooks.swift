internal import Playbooks

/// The outlooks of all questions of a library, kept from one choice to the next.
///
/// What an outlook says never depends on what was kept: whatever it rests on is compared first.
struct Outlooks: Sendable {
  /// For each question the outlook of each of its items; none before it is first looked at.
  private var byQuestion: [[Outlook]]

  init(questions: Int) {
    byQuestion = Array(repeating: [], count: questions)
  }

  /// What asking the questions at these places is worth now.
  mutating func worths(
    of places: [Int], _ diagnosis: Diagnosis, _ stakes: Stakes
  ) -> [QuestionChoice.Worth] {
    let (questions, evidence) = (diagnosis.compiled.questions, diagnosis.evidence)
    let (beliefs, counts, weights) = (diagnosis.beliefs, evidence.counts, evidence.weights)
    return places.map { place in
      if byQuestion[place].isEmpty {
        byQuestion[place] = questions[place].items.compactMap(\.self).map { Outlook(of: $0) }
      }
      let weight = weights.isEmpty ? 1 : weights[questions[place].id] ?? 1
      var worth = QuestionChoice.Worth.nothing
      for index in byQuestion[place].indices {
        worth = worth + byQuestion[place][index].worth(counts, beliefs, weight: weight, stakes)
      }
      return worth
    }
  }
}
