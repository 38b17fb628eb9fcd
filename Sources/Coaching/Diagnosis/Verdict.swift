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
    let isSettled = concerns.map(outcome(of:)).allSatisfy { $0 == .not || $0 == .borneOut }
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
    let open = library.questions.filter {
      $0.kind == .evidence && !answers.isAnswered($0.id) && answers.opens($0)
    }
    guard evidenceAnswers >= Diagnosis.leastEvidence || open.isEmpty else { return false }
    return isConcernMet || uncovered.isDisjoint(with: open.flatMap(symptoms(of:)))
  }

  /// Symptoms no answered question speaks about; what the team says takes no question away.
  package var uncovered: Set<Int> {
    let covered = answers.active.filter { question, reply in
      question.kind != .context && question.kind != .statement && question.isSubstantial(reply)
    }
    return Set(library.symptoms.indices).subtracting(
      covered.flatMap { question, reply in
        // What is not ticked says nothing.
        symptoms(behind: question.isSeveral ? question.chosen(by: reply) : question.options)
      })
  }

  /// The symptoms that answers to a question speak about, in library order.
  package func symptoms(of question: Question) -> [Int] {
    symptoms(behind: question.options)
  }

  private func symptoms(behind options: [AnswerOption]) -> [Int] {
    let marked = options.flatMap { $0.marks.filter { $0.value.slope != 0 }.keys }
    return Set(marked).compactMap { library.index(of: $0) }.sorted()
  }
}
