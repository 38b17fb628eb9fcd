package import Coaching
internal import Playbooks

/// What already works, in sentences that authors wrote for the answers given: what to protect (R02).
package struct StrongHabits {
  /// How many are named.
  private static let most = 3

  /// The strongest first.
  package let sayings: [String]

  package init(_ diagnosis: Diagnosis) {
    // Answers about one person or two are no praise of a team.
    guard ![.onePerson, .twoPeople].contains(diagnosis.library.matter.scope) else {
      sayings = []
      return
    }
    var strength: [Question.ID: Double] = [:]
    for symptom in diagnosis.library.symptoms.indices {
      for weight in diagnosis.weights(of: symptom) where weight.value < 0 {
        guard let question = weight.question else { continue }
        strength[question, default: 0] -= weight.value
      }
    }
    sayings = diagnosis.answers.active
      .filter { $0.question.kind == .evidence && strength[$0.question.id] != nil }
      .sorted { strength[$0.question.id] ?? 0 > strength[$1.question.id] ?? 0 }
      .compactMap { StrongHabits.saying($0.reply, $0.question) }
      .prefix(StrongHabits.most).map(\.self)
  }

  private static func saying(_ reply: Reply, _ question: Question) -> String? {
    if case .tally(let tally) = reply { return question.leading(in: tally)?.strength }
    return question.chosen(by: reply).lazy.compactMap(\.strength).first
  }
}
