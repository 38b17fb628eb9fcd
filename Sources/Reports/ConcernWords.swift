package import Coaching
package import Playbooks

/// What the answers say about what the leader came with, in sentences.
package struct ConcernWords: Sendable {
  package let concern: Concern
  /// What the answers say of it.
  package let answer: String
  /// What not to do before one knows more; none where it is settled.
  package let until: String?
  /// What to think instead, where the answers do not bear it out.
  package let otherwise: String?

  /// One for each concern, in the order they were chosen.
  package static func all(_ conclusion: Conclusion) -> [ConcernWords] {
    conclusion.diagnosis.concerns.map { ConcernWords($0, conclusion) }
  }

  private init(_ concern: Concern, _ conclusion: Conclusion) {
    let diagnosis = conclusion.diagnosis
    let outcome = diagnosis.outcome(of: concern)
    let behind = diagnosis.behind(concern).map { diagnosis.library.symptoms[$0].id }
    let said = conclusion.reports.filter(\.isSaid)
    let found = said.filter { behind.contains($0.symptom.id) }.map(\.symptom.name)
    let sentence = Words.outcome(outcome)
    self.concern = concern
    answer =
      if !found.isEmpty {
        "\(sentence) (\(found.joined(separator: "; ")))."
      } else if let other = said.first {
        "\(sentence). Your answers speak more of this: \(other.symptom.name)."
      } else {
        "\(sentence)."
      }
    until = outcome == .not ? nil : concern.before
    otherwise = outcome == .not ? concern.ifNot : nil
  }
}
