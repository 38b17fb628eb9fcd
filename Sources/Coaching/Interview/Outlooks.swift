/// The outlooks of all questions of a library, kept from one choice to the next.
///
/// What an outlook says never depends on what was kept: whatever it rests on is compared first.
struct Outlooks: Sendable {
  /// For each question the outlook of each of its items; none before it is first looked at.
  private var byQuestion: [[Outlook]]

  init(questions: Int) {
    byQuestion = Array(repeating: [], count: questions)
  }

  /// The outlooks of a question as they were brought up to date last.
  subscript(place: Int) -> [Outlook] { byQuestion[place] }

  /// Brings the outlooks of a question up to date.
  mutating func update(_ place: Int, _ diagnosis: Diagnosis) {
    let questions = diagnosis.compiled.questions
    if byQuestion[place].isEmpty {
      byQuestion[place] = questions[place].items.compactMap(\.self).map { Outlook(of: $0) }
    }
    let weights = diagnosis.evidence.weights
    let weight = weights.isEmpty ? 1 : weights[questions[place].id] ?? 1
    for index in byQuestion[place].indices {
      byQuestion[place][index].update(diagnosis.evidence.counts, diagnosis.beliefs, weight: weight)
    }
  }
}
