internal import Foundation
package import Playbooks

/// What the answers so far say about every symptom.
package struct Diagnosis: Sendable {
  private let basis: DiagnosisBasis
  /// One for each symptom, in library order.
  package let beliefs: [Belief]
  /// How much is said about each symptom; rules ask for it often.
  private(set) var lines: [Report.Line] = []
  /// Whether what the leader came with is borne out, or partly so.
  package private(set) var isConcernMet = false
  /// The first that fits.
  package private(set) var verdict = Verdict.notEnough

  package init(_ answers: Answers) {
    basis = DiagnosisBasis(answers)
    beliefs = basis.propagation.beliefs
    // Each rests on what is above it; rules and the choice of questions ask for them often.
    lines = beliefs.indices.map(computedLine(of:))
    isConcernMet = outcome == .borneOut || outcome == .partly
    verdict = computedVerdict
  }

  package var answers: Answers { basis.answers }
  package var library: Library { basis.answers.library }
  var compiled: CompiledLibrary { basis.compiled }
  package var evidence: Evidence { basis.evidence }
  /// Whether the computation settled without damping.
  package var isSettled: Bool { basis.propagation.isSettled }
  /// Answers to questions of the interview that say something about a symptom or against it.
  package var evidenceAnswers: Int { basis.evidenceAnswers }
  /// What counts for each symptom besides belief.
  var counts: [SymptomCounts] { basis.counts }

  /// Whether anything said so far speaks about the symptom.
  package func hasEvidence(about symptom: Int) -> Bool { counts[symptom].isSpokenOf }

  /// Whether an answered question speaks about the symptom.
  func isCovered(_ symptom: Int) -> Bool { counts[symptom].isCovered }

  /// Whether a home answer points away from the symptom.
  func isSpokenAgainst(_ symptom: Int) -> Bool { counts[symptom].isSpokenAgainst }

  /// How many questions of the symptom's own playbook got an answer that says something.
  package func homeAnswers(of symptom: Int) -> Int { counts[symptom].homes }

  /// The same with what the team said, which is no anecdote: two answers for each statement (R01).
  func homeVoices(of symptom: Int) -> Int { counts[symptom].homeVoices }

  /// How many answers point to the symptom: questions, not ticks, nothing a rule adds (R01), and
  /// nothing on which a room is split; two for each statement of a team.
  package func pointing(to symptom: Int) -> Int { counts[symptom].pointing }

  /// One answer's part in the belief about one symptom.
  package struct Weight: Sendable, Equatable {
    /// A question id, `question/option` for a ticked option, or the id of a rule.
    package let item: String
    /// The answer it comes from; none if a rule adds it.
    package let question: Question.ID?
    /// The option that was chosen, or the ticked one, or the one with most hands; none if a rule
    /// adds it.
    package let option: AnswerOption.ID?
    /// Change of the log-odds of being at least moderate, in nats.
    package let value: Double
  }

  /// How the answers moved the belief about a symptom, in the order of their items.
  ///
  /// The weights add up to the whole way from the start to the belief, which answers taken alone
  /// would not.
  package func weights(of symptom: Int) -> [Weight] {
    var belief = Belief.start
    var weights: [Weight] = []
    for (piece, first) in zip(evidence.pieces, basis.propagation.firsts) {
      guard let position = piece.item.symptoms.firstIndex(of: symptom) else { continue }
      let after = belief.multiplied(by: basis.propagation.messages[first + position])
      weights.append(
        Weight(
          item: piece.item.id, question: piece.item.question, option: piece.option,
          value: after.logOdds - belief.logOdds))
      belief = after
    }
    return weights
  }

  /// Pairs of answers about the same behaviour that point opposite ways.
  package var contradictions: [Contradiction] {
    contradictionPlaces.map { library.contradictions[$0] }
  }

  /// The places of ``contradictions`` among those of the library.
  var contradictionPlaces: [Int] {
    compiled.contradictions.indices.filter { place in
      let pair = compiled.contradictions[place]
      guard let first = pair.first, let second = pair.second, answers.facts.isAnswered(first),
        answers.facts.isAnswered(second)
      else { return false }
      return [library.contradictions[place].first, library.contradictions[place].second]
        .allSatisfy { answers.isGiven($0.options, to: $0.question) }
    }
  }
}
