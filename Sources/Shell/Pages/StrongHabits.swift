internal import Coaching
internal import Playbooks

/// The answers that speak most clearly for a team: what to protect (R02).
struct StrongHabits {
  /// How many are named.
  private static let most = 3

  /// Question and answer in words, the strongest first.
  let sayings: [String]

  init(_ diagnosis: Diagnosis) {
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
      .prefix(StrongHabits.most)
      .map { "\"\(Self.answer($0.reply, $0.question))\" (\($0.question.id))" }
  }

  private static func answer(_ reply: Reply, _ question: Question) -> String {
    if case .tally(let tally) = reply { return question.leading(in: tally)?.say ?? "" }
    return question.chosen(by: reply).map(\.say).joined(separator: "; ")
  }
}
