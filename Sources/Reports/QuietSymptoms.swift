package import Coaching
package import Playbooks

/// The symptoms nothing is said about.
package struct QuietSymptoms: Sendable {
  /// The answers speak against them.
  package let unlikely: [Symptom]
  /// Too little was asked to tell.
  package let open: [Symptom]

  /// Answers that move the belief less than this, in nats, are not worth naming.
  package static let leastWeight = 0.1

  package init(_ conclusion: Conclusion) {
    let quiet = conclusion.reports.filter { !$0.isSaid }
    let isUnlikely = { (report: Report) in
      report.belief.chance <= 1 - Report.Line.reportChance
        && report.weights.contains {
          $0.value <= -QuietSymptoms.leastWeight
            && QuietSymptoms.isKnown($0, conclusion.diagnosis)
        }
    }
    unlikely = quiet.filter(isUnlikely).map(\.symptom)
    open = quiet.filter { !isUnlikely($0) }.map(\.symptom)
  }

  /// Whether a weight comes from an answer, and not from "I don't know".
  private static func isKnown(_ weight: Diagnosis.Weight, _ diagnosis: Diagnosis) -> Bool {
    guard let id = weight.question, let question = diagnosis.library[id],
      let reply = diagnosis.answers.reply(to: id)
    else { return false }
    return question.chosen(by: reply).contains { !$0.isUnsure }
  }
}
