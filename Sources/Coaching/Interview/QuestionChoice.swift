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
    /// Facts about the team come first.
    case context
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
    /// Every conversation opens with a few wide questions.
    case opener
    /// It is worth most for the time it takes.
    case value
  }

  package struct Next: Sendable {
    package let question: Question
    package let reason: Reason
    /// How likely an answer is to change what is said, summed over the leading symptoms.
    package let gain: Double
  }

  /// How much an answer is worth, before any discount for its cost.
  package struct Worth: Sendable {
    package let gain: Double
    package let information: Double
  }

  /// Below this gain no question is worth asking.
  package static let leastGain = 0.005
  /// A change of topic costs this share of the score; people want one topic finished first.
  package static let topicChange = 0.10
  private static let likely = 0.5
  /// How many leading symptoms count for the decision.
  private static let leading = 3

  private let diagnosis: Diagnosis
  private let topic: Symptom.ID?
  private let policy: Policy

  /// Chooses by what the answers so far say; `topic` is the home symptom of the question before.
  package init(_ diagnosis: Diagnosis, topic: Symptom.ID?, policy: Policy = .decision) {
    self.diagnosis = diagnosis
    self.topic = topic
    self.policy = policy
  }

  private var library: Library { diagnosis.library }
  private var answers: Answers { diagnosis.answers }

  /// Questions that may be asked and were not, in file order; check questions only when needed.
  package var open: [Question] {
    library.questions.filter {
      $0.kind == .evidence && !answers.isAnswered($0.id) && answers.opens($0)
    }
  }

  /// How many open questions could change what is said; counts no further than `most`.
  package func worthwhile(atMost most: Int) -> Int {
    open.lazy.filter { worth(of: $0).gain >= Self.leastGain }.prefix(max(0, most)).count
  }

  /// The first context question that is open.
  package var context: Question? {
    library.questions.first {
      $0.kind == .context && !answers.isAnswered($0.id) && answers.opens($0)
    }
  }

  /// The next question, or none when no question is worth asking.
  ///
  /// At least ``Interview/leastAsked`` questions are asked after the context. Only the random
  /// policy uses the generator.
  package func next(asked: Int, using generator: inout some RandomNumberGenerator) -> Next? {
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
    case .decision: return decision(among: open, asked: asked)
    }
  }

  private func decision(among open: [Question], asked: Int) -> Next? {
    for (questions, reason) in pending(among: open) {
      if let found = best(of: assess(questions), { $0.gain + $0.information }) {
        return Next(
          question: found.question, reason: reason(found.question), gain: found.worth.gain)
      }
    }
    let assessed = assess(open)
    guard
      asked < Interview.leastAsked || assessed.contains(where: { $0.worth.gain >= Self.leastGain })
    else { return nil }
    return best(of: assessed) { $0.gain + $0.information }.map {
      Next(question: $0.question, reason: .value, gain: $0.worth.gain)
    }
  }

  // MARK: Pending

  /// Groups of questions that go before all others, the most urgent group first.
  private func pending(among open: [Question]) -> [([Question], (Question) -> Reason)] {
    [
      // Where a rule asks about safety, that comes before anything else.
      pendingByRule(among: open) { $0.kind == .check },
      (open.filter { isHomeNeeded($0) }, { .home($0.home ?? "") }),
      pendingLookAlike(among: open),
      (checks, { _ in .contradiction }),
      (diagnosis.hasAnsweredOpeners ? [] : open.filter(\.isOpener), { _ in .opener }),
      pendingByRule(among: open) { _ in true },
    ]
  }

  private func chance(of symptom: Symptom.ID) -> Double? {
    library.index(of: symptom).map { diagnosis.beliefs[$0].chance }
  }

  private func isHomeNeeded(_ question: Question) -> Bool {
    guard let home = question.home, let index = library.index(of: home) else { return false }
    return diagnosis.beliefs[index].chance >= Self.likely
      && diagnosis.homeAnswers(of: index) < Report.Line.leastAnswers
  }

  /// Questions that tell likely look-alikes apart, unless one was asked and the two now differ.
  private func pendingLookAlike(among open: [Question]) -> ([Question], (Question) -> Reason) {
    var reasons: [Question.ID: Reason] = [:]
    for symptom in library.symptoms {
      for pair in symptom.lookAlikes where isUndecided(symptom.id, pair) {
        for id in pair.ask where reasons[id] == nil {
          reasons[id] = .lookAlike(symptom.id, pair.with)
        }
      }
    }
    return (open.filter { reasons[$0.id] != nil }, { reasons[$0.id] ?? .value })
  }

  private func isUndecided(_ symptom: Symptom.ID, _ pair: Symptom.LookAlike) -> Bool {
    guard let first = chance(of: symptom), let second = chance(of: pair.with),
      min(first, second) >= Self.likely
    else { return false }
    return abs(first - second) < Diagnosis.twinDistance
      || !pair.ask.contains(where: answers.isAnswered)
  }

  /// One neutral question about a contradiction, unless one was asked already.
  private var checks: [Question] {
    let checks = diagnosis.contradictions.compactMap { $0.check.flatMap { library[$0] } }
    guard !checks.contains(where: { answers.isAnswered($0.id) }) else { return [] }
    return Array(checks.filter(answers.opens).prefix(1))
  }

  private func pendingByRule(
    among open: [Question], where isWanted: (Question) -> Bool
  ) -> ([Question], (Question) -> Reason) {
    let judgement = Judgement(diagnosis)
    for rule in library.askingRules {
      let questions = rule.asksNext.compactMap { library[$0] }
        .filter { isWanted($0) && !answers.isAnswered($0.id) && answers.opens($0) }
        .filter { answers.room == nil || !library.mayHandOver($0) }
      if !questions.isEmpty, judgement.holds(rule.when) {
        return (questions, { _ in .rule(rule.id) })
      }
    }
    return ([], { _ in .value })
  }

  // MARK: Worth

  private typealias Assessed = (question: Question, worth: Worth)

  private func assess(_ questions: [Question]) -> [Assessed] {
    questions.map { ($0, worth(of: $0)) }
  }

  /// The question with the best score; ties go to file order.
  private func best(of questions: [Assessed], _ value: (Worth) -> Double) -> Assessed? {
    guard var best = questions.first else { return nil }
    var bestScore = score(best, value)
    for candidate in questions.dropFirst() {
      let score = score(candidate, value)
      // Rounding must not decide between questions that are worth the same.
      if score > bestScore * (1 + 1e-12) { (best, bestScore) = (candidate, score) }
    }
    return best
  }

  private func score(_ candidate: Assessed, _ value: (Worth) -> Double) -> Double {
    let isOnTopic = topic == nil || candidate.question.home == topic
    return value(candidate.worth) / candidate.question.seconds
      * (isOnTopic ? 1 : 1 - Self.topicChange)
  }

  /// What asking a question is worth; each option of a several-of question counts for itself.
  package func worth(of question: Question) -> Worth {
    let weight = diagnosis.evidence.weights[question.id] ?? 1
    let items =
      question.isSeveral
      ? question.options.filter { !$0.isNoEvidence }.compactMap {
        Item.ticked($0, of: question, in: library, weight: weight)
      }
      : [Item.nominal(question, in: library, weight: weight)].compactMap(\.self)
    return items.map(worth(of:)).reduce(Worth(gain: 0, information: 0)) {
      Worth(gain: $0.gain + $1.gain, information: $0.information + $1.information)
    }
  }

  private func worth(of item: Item) -> Worth {
    let factors = item.symptoms.map { symptom in
      let counts = diagnosis.evidence.counts[symptom]
      return item.weight * pow(Evidence.discount, Double(max(counts.toward, counts.away)))
    }
    let outlook = Outlook(
      item.responses(factors: factors), item.symptoms.map { diagnosis.beliefs[$0] })
    let others = diagnosis.beliefs.indices.filter { !item.symptoms.contains($0) }
      .map { diagnosis.beliefs[$0] }
    let now = item.symptoms.map { diagnosis.beliefs[$0] }
    var gain = -Self.decisionValue(others + now)
    var information = now.reduce(0) { $0 + $1.uncertainty }
    for (chance, beliefs) in outlook.branches {
      gain += chance * Self.decisionValue(others + beliefs)
      information -= chance * beliefs.reduce(0) { $0 + $1.uncertainty }
    }
    return Worth(gain: max(0, gain), information: max(0, information))
  }

  /// What the leading symptoms are worth acting on: how far they stand above one half.
  private static func decisionValue(_ beliefs: [Belief]) -> Double {
    var top = SIMD4<Double>.zero  // the three largest, in falling order
    for belief in beliefs {
      var value = max(0, belief.chance - likely)
      guard value > top[leading - 1] else { continue }
      for place in 0..<leading where value > top[place] { swap(&value, &top[place]) }
    }
    return top[0] + top[1] + top[2]
  }
}
