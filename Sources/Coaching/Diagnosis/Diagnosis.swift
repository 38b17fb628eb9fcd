internal import Foundation
package import Playbooks

/// What the answers so far say about every symptom.
package struct Diagnosis: Sendable {
  package let answers: Answers
  package let evidence: Evidence
  /// One for each symptom, in library order.
  package let beliefs: [Belief]
  /// Whether the computation settled without damping.
  package let isSettled: Bool
  /// For each piece of evidence, the message to each of its symptoms.
  private let messages: [[SIMD4<Double>]]
  /// How much is said about each symptom; rules ask for it often.
  private(set) var lines: [Report.Line] = []
  /// Answers to questions of the interview that say something about a symptom or against it.
  package let evidenceAnswers: Int
  /// Whether what the leader came with is borne out, or partly so.
  package private(set) var isConcernMet = false
  /// The first that fits.
  package private(set) var verdict = Verdict.notEnough
  /// The symptoms anything said so far speaks about.
  private let spoken: Set<Int>
  /// For each symptom, its home answers and the answers that point to it; looked at for every
  /// question that could come next.
  private let counts: [Counts]

  package init(_ answers: Answers) {
    self.answers = answers
    evidence = Evidence(answers)
    let propagation = Propagation(evidence.pieces, symptoms: answers.library.symptoms.count)
    beliefs = propagation.beliefs
    isSettled = propagation.isSettled
    messages = propagation.messages
    spoken = Set(evidence.pieces.flatMap(\.item.symptoms))
    counts = Diagnosis.counts(answers, evidence)
    evidenceAnswers = answers.active.count { question, reply in
      question.kind == .evidence && question.isSubstantial(reply)
    }
    // Each rests on what is above it; rules and the choice of questions ask for them often.
    lines = beliefs.indices.map(computedLine(of:))
    isConcernMet = outcome == .borneOut || outcome == .partly
    verdict = computedVerdict
  }

  package var library: Library { answers.library }

  /// Whether anything said so far speaks about the symptom.
  package func hasEvidence(about symptom: Int) -> Bool {
    spoken.contains(symptom)
  }

  /// How many questions of the symptom's own playbook got an answer that says something.
  package func homeAnswers(of symptom: Int) -> Int { counts[symptom].homes }

  /// The same with what the team said, which is no anecdote: two answers for each statement (R01).
  func homeVoices(of symptom: Int) -> Int { counts[symptom].homeVoices }

  /// How many answers point to the symptom: questions, not ticks, nothing a rule adds (R01), and
  /// nothing on which a room is split; two for each statement of a team.
  package func pointing(to symptom: Int) -> Int { counts[symptom].pointing }

  private struct Counts {
    var homes = 0
    var homeVoices = 0
    var pointing = 0
  }

  private static func counts(_ answers: Answers, _ evidence: Evidence) -> [Counts] {
    var counts = answers.library.symptoms.map { _ in Counts() }
    for (question, reply) in answers.active where question.isSubstantial(reply) {
      guard let home = question.home.flatMap(answers.library.index(of:)) else { continue }
      counts[home].homes += question.kind == .statement ? 0 : 1
      counts[home].homeVoices += question.kind.voices
    }
    var pointing = counts.map { _ in Set<Question.ID>() }
    for piece in evidence.pieces {
      guard let question = piece.item.question else { continue }
      for (position, symptom) in piece.item.symptoms.enumerated()
      where piece.direction(for: position) > 0 && !piece.isSplit(for: position) {
        pointing[symptom].insert(question)
      }
    }
    for (symptom, questions) in pointing.enumerated() {
      counts[symptom].pointing = questions.reduce(0) {
        $0 + (answers.library[$1]?.kind.voices ?? 1)
      }
    }
    return counts
  }

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
    for (piece, messages) in zip(evidence.pieces, messages) {
      guard let position = piece.item.symptoms.firstIndex(of: symptom) else { continue }
      let after = belief.multiplied(by: messages[position])
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
    library.contradictions.filter { pair in
      [pair.first, pair.second].allSatisfy { answers.isGiven($0.options, to: $0.question) }
    }
  }
}

extension Question.Kind {
  /// For how many answers one counts where two are asked for (R01): what one person says is an
  /// anecdote, what five or more say of themselves is none.
  fileprivate var voices: Int { self == .statement ? Report.Line.leastAnswers : 1 }
}
