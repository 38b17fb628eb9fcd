internal import Coaching
internal import Playbooks

/// Whether a case comes out as its author expects when the interview chooses the questions.
struct PlayedCheck {
  /// What was said first, what was wrongly reported, and how many answers it took.
  let summary: String
  /// What differs, one sentence each; empty if the case passes.
  let differences: [String]

  init(_ play: CaseFile.Play, of file: CaseFile, in library: Library) {
    let whole = PlayedCheck.interview(of: file, in: library, upTo: play.questions)
    let answers = min(whole.stopsAt, play.questions)
    let interview = PlayedCheck.interview(of: file, in: library, upTo: answers)
    let diagnosis = interview.moments[0].diagnosis
    let said = diagnosis.reports(isCapped: false).filter(\.isSaid)
    let first = said.first?.symptom.id
    let reported = said.filter { $0.line == .report }.map(\.symptom.id)
    let isHealthy = play.first.isEmpty
    let wrong = reported.filter { id in
      play.wrong.contains(id) || isHealthy && !play.also.contains(id)
    }
    summary =
      "first: \(first?.rawValue ?? "nothing"); wrongly reported: "
      + (wrong.isEmpty ? "nothing" : wrong.map(\.rawValue).joined(separator: ", "))
      + "; \(answers == 1 ? "1 answer" : "\(answers) answers")"
    var differences = wrong.map { "\($0): reported, and must not be" }
    let fits = first.map { (play.first + play.also).contains($0) } ?? isHealthy
    if !fits {
      let wanted = isHealthy ? "nothing" : play.first.map(\.rawValue).joined(separator: " or ")
      differences.append("first: expected \(wanted), got \(first?.rawValue ?? "nothing")")
    }
    self.differences = differences
  }

  private static func interview(
    of file: CaseFile, in library: Library, upTo questions: Int
  ) -> SimulatedInterview {
    var generator = SeededGenerator(seed: 0)
    return SimulatedInterview(
      file.replies, opening: file.opening, in: library, lengths: [questions], policy: .decision,
      using: &generator)
  }
}
