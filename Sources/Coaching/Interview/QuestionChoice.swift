internal import Foundation
package import Playbooks

/// Which question matters most next, and why.
///
/// The value of a question is that of the decision it may change (knowledge gradient; Frazier and
/// Powell 2008) plus the uncertainty it takes away, for the seconds it costs.
package struct QuestionChoice: Sendable {
  /// How the next question is found; all but the first are for comparison.
  package enum Policy: String, CaseIterable, Sendable {
    case decision, information, fixed, random
  }

  /// Why a question stands next.
  package enum Reason: Sendable, Equatable {
    /// A fact about the team that decides something.
    case context
    /// The leader came with this.
    case concern(Concern.ID)
    /// An earlier session asked it too.
    case again
    /// A symptom looks likely and its own questions are hardly answered.
    case home(Symptom.ID)
    /// Two symptoms that look the same at first; this tells them apart.
    case lookAlike(Symptom.ID, Symptom.ID)
    /// Two answers seem to contradict each other.
    case contradiction
    /// A rule asks for it.
    case rule(Rule.ID)
    /// Nothing that was said speaks about some of its symptoms yet.
    case coverage
    /// It is worth most for the time it takes.
    case value
  }

  package struct Next: Sendable {
    package let question: Question
    package let reason: Reason
    /// How much more there is to act on, on average, after its answer; see the page on the method.
    package let gain: Double
  }

  /// How much an answer is worth, before any discount for its cost.
  package struct Worth: Sendable {
    package let gain: Double
    package let information: Double
    /// How likely an answer is to change what is found first.
    package let turn: Double

    /// What it is worth for the decision to go on: a change of the first finding counts.
    var decision: Double { gain + QuestionChoice.turnValue * turn }
  }

  /// Below this worth for the decision no question is asked.
  package static let leastGain = 0.005
  /// What a change of the first finding counts for.
  static let turnValue = 0.05
  /// A change of topic costs this share of the score; people want one topic finished first.
  package static let topicChange = 0.10
  static let likely = 0.5
  /// What is likely and not clear is pursued up to so many home answers.
  static let mostPursued = 6
  /// And up to so many beside something that is reported.
  static let mostBesides = 3
  /// How many leading symptoms count for the decision.
  static let leading = 3

  let diagnosis: Diagnosis
  private let topic: Symptom.ID?
  private let policy: Policy
  /// Whether what was not met by the leader's concern is asked about, too.
  let isWide: Bool
  let first: FirstFinding

  /// Chooses by what the answers so far say; `topic` is the home symptom of the question before.
  ///
  /// A wide choice goes on to all topics once what the leader came with is found.
  package init(
    _ diagnosis: Diagnosis, topic: Symptom.ID?, policy: Policy = .decision, isWide: Bool = false
  ) {
    self.diagnosis = diagnosis
    self.topic = topic
    self.policy = policy
    self.isWide = isWide
    first = FirstFinding(diagnosis)
  }

  var library: Library { diagnosis.library }
  var answers: Answers { diagnosis.answers }

  /// Questions that may be asked and were not, in file order, also those a fact about the team could
  /// open; check questions only when needed.
  package var open: [Question] {
    library.questions.filter {
      $0.kind == .evidence && !answers.isAnswered($0.id) && answers.mayOpen($0)
    }
  }

  /// The first open context question; for the method's own choice only of those asked at the start.
  private var context: Question? {
    library.questions.first {
      $0.kind == .context && ($0.isOpener || policy != .decision) && !answers.isAnswered($0.id)
        && answers.opens($0)
    }
  }

  /// The next question, or none when no question is worth asking.
  ///
  /// It does not stop by itself before there are ``Diagnosis/leastEvidence`` answers that are
  /// evidence; with `goesOn` not before every question is asked. Only the random policy uses the
  /// generator.
  package func next(
    goesOn: Bool = false, using generator: inout some RandomNumberGenerator
  ) -> Next? {
    if let context { return Next(question: context, reason: .context, gain: 0) }
    let open = open
    switch policy {
    case .fixed: return open.first.map { Next(question: $0, reason: .value, gain: 0) }
    case .random:
      return open.randomElement(using: &generator).map {
        Next(question: $0, reason: .value, gain: 0)
      }
    case .information:
      return best(of: assess(open)) { $0.information }.map {
        Next(question: $0.question, reason: .value, gain: $0.worth.gain)
      }
    case .decision: return decision(among: open, goesOn: goesOn)
    }
  }

  private func decision(among open: [Question], goesOn: Bool) -> Next? {
    let open = spaced(open)
    for (questions, reason) in pending(among: open) {
      if let found = best(of: assess(questions), weighing: breadth(among: questions, reason)) {
        return next(found, reason(found.question))
      }
    }
    if let found = best(of: assess(open).filter { goesOn || isWorthAsking($0) }) {
      return next(found, .value)
    }
    return DecidingContext(diagnosis).question.map {
      Next(question: $0, reason: .context, gain: 0)
    }
  }

  /// Without overviews right after two of them: a third list at once is not read.
  private func spaced(_ open: [Question]) -> [Question] {
    let asked = answers.active.count { $0.question.isOverview }
    let isTired = topic == nil && asked > 0 && asked.isMultiple(of: 2)
    let others = open.filter { !$0.isOverview }
    return isTired && !others.isEmpty ? others : open
  }

  /// Whether a question may change what is said, or there are too few answers to say anything.
  ///
  /// Whoever came with something that is there is asked no more about what nothing speaks for, or
  /// was asked about enough.
  private func isWorthAsking(_ candidate: Assessed) -> Bool {
    guard diagnosis.evidenceAnswers >= Diagnosis.leastEvidence else { return true }
    guard candidate.worth.decision >= Self.leastGain else { return false }
    return isWide || !diagnosis.isConcernMet
      || diagnosis.symptoms(of: candidate.question).contains {
        diagnosis.line(of: $0) != .report && diagnosis.homeAnswers(of: $0) < Self.mostBesides
          && diagnosis.beliefs[$0].chance >= Report.Sureness.possibleChance
      }
  }

  /// How much a question counts for what it covers: where topics are to be covered, the square of the
  /// topics it is the first to speak about.
  private func breadth(
    among questions: [Question], _ reason: (Question) -> Reason
  ) -> (Question) -> Double {
    guard let first = questions.first, reason(first) == .coverage else { return { _ in 1 } }
    let uncovered = diagnosis.uncovered
    return { [diagnosis] question in
      // Of a list one or two are ticked, and the rest stays open.
      guard !question.isSeveral else { return 1 }
      let fresh = diagnosis.symptoms(of: question).count(where: uncovered.contains)
      return Double(fresh * fresh)
    }
  }

  /// The question found, or the fact about the team it waits for.
  private func next(_ found: Assessed, _ reason: Reason) -> Next {
    if let key = answers.key(to: found.question) {
      return Next(question: key, reason: .context, gain: found.worth.gain)
    }
    return Next(question: found.question, reason: reason, gain: found.worth.gain)
  }

  // MARK: Scores

  private typealias Assessed = (question: Question, worth: Worth)

  private func assess(_ questions: [Question]) -> [Assessed] {
    questions.map { ($0, worth(of: $0)) }
  }

  /// The question with the best score; ties go to file order, and rounding decides nothing.
  ///
  /// `value` is what an answer is worth; `weight` multiplies it.
  private func best(
    of questions: [Assessed], _ value: (Worth) -> Double = { $0.gain + $0.information },
    weighing weight: (Question) -> Double = { _ in 1 }
  ) -> Assessed? {
    let scored = questions.map { ($0, score($0, value) * weight($0.question)) }
    guard var best = scored.first else { return nil }
    for candidate in scored.dropFirst() where candidate.1 > best.1 * (1 + 1e-12) {
      best = candidate
    }
    return best.0
  }

  private func score(_ candidate: Assessed, _ value: (Worth) -> Double) -> Double {
    let isOnTopic = topic == nil || candidate.question.home == topic
    return value(candidate.worth) / candidate.question.seconds
      * (isOnTopic ? 1 : 1 - Self.topicChange)
  }
}
