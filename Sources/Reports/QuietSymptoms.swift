package import Coaching
package import Playbooks

/// The symptoms that are not said, by what one can say of them instead.
package struct QuietSymptoms: Sendable {
  /// The answers speak against them.
  package let noSign: [Symptom]
  /// Asked about, and not clear.
  package let unclear: [Symptom]
  /// No question of their own was answered.
  package let notAsked: [Symptom]

  package init(_ conclusion: Conclusion) {
    let symptoms = { (line: Report.Line) in
      conclusion.reports.filter { $0.line == line }.map(\.symptom)
    }
    (noSign, unclear, notAsked) = (symptoms(.noSign), symptoms(.unclear), symptoms(.notAsked))
  }
}
