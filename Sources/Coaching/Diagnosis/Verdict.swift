internal import Playbooks

/// The diagnosis in one word.
package enum Verdict: String, Sendable {
  /// Something is reported.
  case attention
  /// Nothing stands out, and enough was asked to say so (R02).
  case healthy
  case notEnough = "not-enough"
}

extension Diagnosis {
  /// Wide openers that must be answered before "nothing stands out" may be said.
  package static let openersForHealth = 8

  package var verdict: Verdict {
    if lines.contains(.report) { return .attention }
    // What holds for many teams together holds for none of them.
    if answers.room == .differentTeams { return .notEnough }
    let isQuiet = lines.count { $0 == .leaning } <= 1
    return isQuiet && hasAnsweredOpeners ? .healthy : .notEnough
  }

  /// Eight openers, or all there are.
  package var hasAnsweredOpeners: Bool {
    let openers = library.questions.filter(\.isOpener)
    let answered = openers.count { answers.reply(to: $0.id).map($0.isSubstantial) == true }
    let loaded = openers.count { answers.isAnswered($0.id) || answers.opens($0) }
    return answered > 0 && answered >= min(Diagnosis.openersForHealth, loaded)
  }
}
