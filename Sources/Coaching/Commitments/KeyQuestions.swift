package import Playbooks

/// The questions to ask again when a plan is looked back at: only the same ones can show a change.
package struct KeyQuestions: Sendable {
  /// More than these would be a new conversation.
  package static let most = 12
  /// An answer that moved a symptom's log-odds less than this is left out; in nats.
  private static let leastWeight = 0.05

  /// In the order of the library.
  package let questions: [Question]

  /// Those the picture rested on most; for a healthy team the openers first.
  package init(_ conclusion: Conclusion) {
    let answers = conclusion.diagnosis.answers
    var weights: [Question.ID: Double] = [:]
    for report in conclusion.reports where report.isSaid {
      for weight in report.weights where abs(weight.value) >= KeyQuestions.leastWeight {
        if let question = weight.question { weights[question, default: 0] += abs(weight.value) }
      }
    }
    let asked = answers.library.questions.filter {
      $0.kind == .evidence && answers.isAnswered($0.id)
    }
    let leading =
      weights.isEmpty
      ? (asked.filter(\.isOpener) + asked.filter { !$0.isOpener }).map(\.id)
      : asked.map(\.id).filter { weights[$0] != nil }.sorted {
        (weights[$0] ?? 0, $1) > (weights[$1] ?? 0, $0)
      }
    let chosen = Set(leading.prefix(KeyQuestions.most))
    questions = asked.filter { chosen.contains($0.id) }
  }

  /// Minutes it takes to answer them, rounded up.
  package var minutes: Int {
    Int((questions.reduce(0) { $0 + $1.seconds } * 1.5 / 60).rounded(.up))
  }
}
