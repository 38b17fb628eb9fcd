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

  /// The question to ask, and why it is this one.
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
  /// The home of the question before.
  private let topic: Topic
  private let policy: Policy
  /// Whether what was not met by the leader's concern is asked about, too.
  let isWide: Bool
  let stakes: Stakes

  /// Chooses by what the answers so far say; `topic` is the home symptom of the question before.
  ///
  /// A wide choice goes on to all topics once what the leader came with is found.
  package init(
    _ diagnosis: Diagnosis, topic: Symptom.ID?, policy: Policy = .decision, isWide: Bool = false
  ) {
    self.diagnosis = diagnosis
    self.topic = Topic(topic, in: diagnosis.library)
    self.policy = policy
    self.isWide = isWide
    stakes = Stakes(diagnosis)
  }

  var library: Library { diagnosis.library }
  var compiled: CompiledLibrary { diagnosis.compiled }
  var answers: Answers { diagnosis.answers }
  var facts: FactValues { diagnosis.answers.facts }

  /// Questions that may be asked and were not, in file order, also those a fact about the team could
  /// open; check questions only when needed.
  package var open: [Question] { openPlaces.map { library.question(at: $0) } }

  private var openPlaces: [Int] {
    compiled.evidence.filter(facts.isOpen)
  }

  /// The first open context question; for the method's own choice only of those asked at the start.
  private var context: Int? {
    compiled.context.first {
      (compiled.questions[$0].isOpener || policy != .decision) && !facts.isAnswered($0)
        && facts.opens($0)
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
    let (wanted, anyway) = nexts(using: &generator)
    return goesOn ? anyway : wanted
  }

  /// The next question, and the one that comes if nothing but the end of all questions stops it.
  func nexts(
    using generator: inout some RandomNumberGenerator
  ) -> (wanted: Next?, anyway: Next?) {
    if let context { return both(next(context, .context)) }
    let open = openPlaces
    switch policy {
    case .fixed: return both(open.first.map { next($0, .value) })
    case .random: return both(open.randomElement(using: &generator).map { next($0, .value) })
    case .information:
      let best = best(of: assess(open)) { $0.information }
      return both(best.map { next($0.place, .value, gain: $0.worth.gain) })
    case .decision: return decision(among: open)
    }
  }

  private func both(_ next: Next?) -> (wanted: Next?, anyway: Next?) { (next, next) }

  private func decision(among open: [Int]) -> (wanted: Next?, anyway: Next?) {
    let open = spaced(open)
    for group in PendingGroup.allCases {
      let pending = pending(group, among: open)
      if let found = best(of: assess(pending.questions), weighing: breadth(group)) {
        return both(next(found, pending.reason(found.place)))
      }
    }
    let all = assess(open)
    let anyway = best(of: all).map { next($0, .value) }
    if let found = best(of: all.filter(isWorthAsking)) { return (next(found, .value), anyway) }
    let context = DecidingContext(diagnosis).question.map { next($0, .context) }
    return (context, anyway ?? context)
  }

  /// Without overviews right after two of them: a third list at once is not read.
  private func spaced(_ open: [Int]) -> [Int] {
    let asked = answers.given.count { compiled.questions[$0.place].isOverview }
    guard topic == .none, asked > 0, asked.isMultiple(of: 2) else { return open }
    let others = open.filter { !compiled.questions[$0].isOverview }
    return others.isEmpty ? open : others
  }

  /// Whether a question may change what is said, or there are too few answers to say anything.
  ///
  /// Whoever came with something that is there is asked no more about what nothing speaks for, or
  /// was asked about enough.
  private func isWorthAsking(_ candidate: Assessed) -> Bool {
    guard diagnosis.evidenceAnswers >= Diagnosis.leastEvidence else { return true }
    guard candidate.worth.decision >= Self.leastGain else { return false }
    return isWide || !diagnosis.isConcernMet
      || compiled.questions[candidate.place].symptoms.contains {
        diagnosis.line(of: $0) != .report && diagnosis.homeAnswers(of: $0) < Self.mostBesides
          && diagnosis.beliefs[$0].chance >= Report.Sureness.possibleChance
      }
  }

  /// How much a question counts for what it covers: where topics are to be covered, the square of the
  /// topics it is the first to speak about.
  private func breadth(_ group: PendingGroup) -> (Int) -> Double {
    guard group == .coverage else { return { _ in 1 } }
    return { place in
      // Of a list one or two are ticked, and the rest stays open.
      guard !compiled.questions[place].isSeveral else { return 1 }
      let fresh = compiled.questions[place].symptoms.count { !diagnosis.isCovered($0) }
      return Double(fresh * fresh)
    }
  }

  /// The question found, or the fact about the team it waits for.
  private func next(_ found: Assessed, _ reason: Reason) -> Next {
    if let key = facts.key(to: found.place) {
      return next(key, .context, gain: found.worth.gain)
    }
    return next(found.place, reason, gain: found.worth.gain)
  }

  private func next(_ place: Int, _ reason: Reason, gain: Double = 0) -> Next {
    Next(question: library.question(at: place), reason: reason, gain: gain)
  }

  // MARK: Scores

  private typealias Assessed = (place: Int, worth: Worth)

  private func assess(_ places: [Int]) -> [Assessed] {
    places.isEmpty ? [] : zip(places, worths(of: places)).map { ($0, $1) }
  }

  /// The question with the best score; ties go to file order, and rounding decides nothing.
  ///
  /// `value` is what an answer is worth; `weight` multiplies it.
  private func best(
    of questions: [Assessed], _ value: (Worth) -> Double = { $0.gain + $0.information },
    weighing weight: (Int) -> Double = { _ in 1 }
  ) -> Assessed? {
    guard var best = questions.first else { return nil }
    var highest = score(best, value) * weight(best.place)
    for candidate in questions.dropFirst() {
      let score = score(candidate, value) * weight(candidate.place)
      if score > highest * (1 + 1e-12) { (best, highest) = (candidate, score) }
    }
    return best
  }

  private func score(_ candidate: Assessed, _ value: (Worth) -> Double) -> Double {
    let home = compiled.questions[candidate.place].home
    return value(candidate.worth) / compiled.questions[candidate.place].seconds
      * (topic.isKept(by: home) ? 1 : 1 - Self.topicChange)
  }
}
