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
    let symptoms = behind(concern)
    let lines = symptoms.map(line(of:))
    if lines.contains(.report) { return .borneOut }
    if lines.contains(.leaning) { return .partly }
    if !lines.isEmpty, lines.allSatisfy({ $0 == .noSign }) { return .not }
    return symptoms.allSatisfy(isAskedOut) ? .unclear : .open
  }

  /// The outcome of all together: borne out, partly, not, unclear, open; `nil` without a concern.
  package var outcome: ConcernOutcome? {
    let outcomes = concerns.map(outcome(of:))
    let order: [ConcernOutcome] = [.borneOut, .partly, .not, .unclear, .open]
    return order.first(where: outcomes.contains)
  }

  /// The symptoms a concern points to, in library order.
  package func behind(_ concern: Concern) -> [Int] {
    library.symptoms.indices.filter {
      (concern.pointsTo[library.symptoms[$0].id]?.slope ?? 0) > 0
    }
  }

  /// Whether a symptom has two home answers, or no home question is left to ask.
  private func isAskedOut(_ symptom: Int) -> Bool {
    homeAnswers(of: symptom) >= Report.Line.leastAnswers || openHome(of: symptom).isEmpty
  }

  /// The symptom's own questions that are open, in file order.
  package func openHome(of symptom: Int) -> [Question] {
    let id = library.symptoms[symptom].id
    return library.questions.filter {
      $0.home == id && !answers.isAnswered($0.id) && answers.mayOpen($0)
    }
  }
}
