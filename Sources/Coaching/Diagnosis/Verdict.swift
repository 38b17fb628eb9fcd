package import Playbooks

/// The diagnosis in one word.
package enum Verdict: String, Sendable {
  /// Something is reported.
  case attention
  case notEnough = "not-enough"
  /// Something is leaning or possible, or what the leader came with is not settled.
  case closerLook = "closer-look"
  /// Nothing stands out, and enough was asked to say so (R02).
  case healthy
}

extension Diagnosis {
  /// Answers that are evidence, before anything may be said of the whole.
  package static let leastEvidence = 8

  var computedVerdict: Verdict {
    if lines.contains(.report) { return .attention }
    guard isEnough else { return .notEnough }
    let isSettled = answers.concernPlaces.map(outcome(ofConcern:)).allSatisfy {
      $0 == .not || $0 == .borneOut
    }
    return isSettled && !beliefs.indices.contains(where: isPossible) ? .healthy : .closerLook
  }

  /// Whether a symptom leans, or was asked about and may well be there.
  private func isPossible(_ symptom: Int) -> Bool {
    switch lines[symptom] {
    case .report, .leaning: true
    case .unclear: beliefs[symptom].chance >= Report.Sureness.possibleChance
    case .noSign, .notAsked: false
    }
  }

  /// Whether enough was asked: eight answers that are evidence, or all there are, and every symptom
  /// covered that has an open question, or what the leader came with found.
  package var isEnough: Bool {
    // What holds for many teams together holds for none of them.
    guard answers.gathering != .differentTeams, evidenceAnswers > 0 else { return false }
    let open = compiled.evidence.filter { !answers.facts.isAnswered($0) && answers.facts.opens($0) }
    guard evidenceAnswers >= Diagnosis.leastEvidence || open.isEmpty else { return false }
    return isConcernMet
      || open.allSatisfy { compiled.questions[$0].symptoms.allSatisfy(isCovered) }
  }

  /// The symptoms that answers to a question speak about, in library order.
  package func symptoms(of question: Question) -> [Int] {
    library.place(of: question.id).map { compiled.questions[$0].symptoms } ?? []
  }
}
