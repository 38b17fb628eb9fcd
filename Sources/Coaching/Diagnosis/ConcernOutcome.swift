package import Playbooks

/// What the answers say about something the leader came with; the best first.
package enum ConcernOutcome: String, CaseIterable, Sendable {
  /// A symptom it points to is reported.
  case borneOut = "borne-out"
  /// One is leaning.
  case partly
  /// Asked about, and not clear.
  case unclear
  /// There is no sign of any of them.
  case not
  /// Too little was asked yet.
  case open
}

extension Diagnosis {
  /// What the leader came with, as far as a loaded playbook knows it.
  package var concerns: [Concern] { answers.concerns }

  /// What the answers say about one concern.
  package func outcome(of concern: Concern) -> ConcernOutcome {
    library.place(of: concern.id).map(outcome(ofConcern:)) ?? .open
  }

  /// The same for the concern at a place.
  func outcome(ofConcern place: Int) -> ConcernOutcome {
    let behind = compiled.concerns[place].behind
    let isAny = { (line: Report.Line) in behind.contains { lines[$0.symptom] == line } }
    if isAny(.report) { return .borneOut }
    if isAny(.leaning) { return .partly }
    if !behind.isEmpty, behind.allSatisfy({ lines[$0.symptom] == .noSign }) { return .not }
    return behind.allSatisfy { isAskedOut($0.symptom) } ? .unclear : .open
  }

  /// The outcome of all together: borne out, partly, not, unclear, open; `nil` without a concern.
  package var outcome: ConcernOutcome? {
    let outcomes = answers.concernPlaces.map(outcome(ofConcern:))
    let order: [ConcernOutcome] = [.borneOut, .partly, .not, .unclear, .open]
    return order.first(where: outcomes.contains)
  }

  /// The symptoms a concern points to, in library order.
  package func behind(_ concern: Concern) -> [Int] {
    library.place(of: concern.id).map { compiled.concerns[$0].behind.map(\.symptom) } ?? []
  }

  /// Whether a symptom has two home answers, or no home question is left to ask.
  private func isAskedOut(_ symptom: Int) -> Bool {
    homeAnswers(of: symptom) >= Report.Line.leastAnswers
      || !compiled.symptoms[symptom].questions.contains(where: answers.facts.isOpen)
  }

  /// The symptom's own questions that are open, in file order.
  package func openHome(of symptom: Int) -> [Question] {
    compiled.symptoms[symptom].questions.filter(answers.facts.isOpen).map {
      library.question(at: $0)
    }
  }
}
