import Playbooks
import Testing

@testable import Coaching

/// Whole conversations over the playbooks that are shipped.
@Suite struct ShippedLibraryTests {
  private let library: Library

  init() throws {
    library = try Shipped.library()
  }

  /// The questions of one conversation, each with what was known before it and why it was asked.
  private struct Walk {
    var steps: [(next: QuestionChoice.Next, before: Diagnosis)] = []
    var answers: [String: String] = [:]
    var ending: Interview.Ending?

    var afterContext: [(next: QuestionChoice.Next, before: Diagnosis)] {
      steps.filter { $0.next.reason != .context }
    }
  }

  private func walk(
    limit: Int = Interview.usualLimit, policy: QuestionChoice.Policy = .decision,
    opening: Opening? = nil, _ reply: (Question) -> String
  ) -> Walk {
    var walk = Walk()
    var last: Question.ID?
    var random = SeededGenerator(seed: 5)
    while walk.steps.count < 100 {
      let interview = Interview(
        library.answers(walk.answers, opening), lastAsked: last, limit: limit, isStopped: false,
        policy: policy, using: &random)
      switch interview.step {
      case .ask(let next):
        walk.steps.append((next, interview.diagnosis))
        last = next.question.id
        walk.answers[next.question.id.rawValue] = reply(next.question)
      case .finished(let ending):
        walk.ending = ending
        return walk
      }
    }
    return walk
  }

  /// The option with the lowest sum of marks: the best a leader can say.
  private func best(_ question: Question) -> String {
    let open = question.options.filter { !$0.isNoEvidence }
    let sums = open.map { option in option.marks.values.reduce(0) { $0 + $1.slope } }
    let index = sums.indices.min { sums[$0] < sums[$1] } ?? 0
    return open.isEmpty ? "skip" : open[index].id.rawValue
  }

  /// The option with the highest mark for a symptom, if one has a mark above 0.
  private func worst(_ question: Question, for symptom: Symptom.ID) -> String? {
    let slope = { (option: AnswerOption) in option.marks[symptom]?.slope ?? 0 }
    let option = question.options.max { slope($0) < slope($1) }
    return option.flatMap { slope($0) > 0 ? $0.id.rawValue : nil }
  }

  @Test(arguments: 1...8)
  func `random answers lead to an end, without a question asked twice`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let policy = QuestionChoice.Policy.allCases[seed % 2 == 0 ? 0 : seed / 2 % 4]
    let concern = library.concerns.randomElement(using: &random)
    let opening = seed % 3 == 0 ? nil : concern.map { Opening(chosen: [$0.id]) }
    let walk = walk(limit: 30, policy: policy, opening: opening) { question in
      let words = question.options.map(\.id.rawValue) + ["skip", "unsure"]
      return words.randomElement(using: &random) ?? "skip"
    }
    #expect(walk.ending != nil)
    let asked = walk.steps.map(\.next.question.id)
    #expect(Set(asked).count == asked.count)
    #expect(asked.count <= Interview.hardLimit)
    for step in walk.steps {
      #expect(step.before.isSettled)
      #expect(step.before.beliefs.allSatisfy { (0...1).contains($0.chance) })
      #expect(step.before.answers.opens(step.next.question))
    }
  }

  @Test
  func `size and place come first, other facts when they decide, four of them at most as a rule`() {
    let counts = (1...15).map { seed in
      var random = SeededGenerator(seed: UInt64(seed) + 100)
      let concern = library.concerns.randomElement(using: &random)
      let walk = walk(opening: concern.map { Opening(chosen: [$0.id]) }) { question in
        question.options.randomElement(using: &random)?.id.rawValue ?? "skip"
      }
      let asked = walk.steps.map(\.next.question)
      #expect(asked.prefix(2).map(\.id) == ["cx-size", "cx-pattern"])
      for (index, question) in asked.enumerated().dropFirst(2) where question.kind == .context {
        // It opens what comes next, or closes it, what was brought names it, or nothing is left but
        // facts.
        let names = Set(question.options.flatMap(\.sets.keys))
        let before = walk.steps[index].before.answers
        let waiting = library.questions.filter {
          !$0.gate.atoms.filter { names.contains($0.name) }.isEmpty && !before.isAnswered($0.id)
        }
        let isAtEnd = asked.dropFirst(index).allSatisfy {
          $0.kind == .context || $0.gate != .always
        }
        let isNamed = concern?.ask.contains(question.id) == true
        #expect(!waiting.isEmpty || isAtEnd || isNamed, "\(question.id)")
      }
      return asked.count { $0.kind == .context }
    }
    #expect(counts.sorted()[counts.count / 2] <= 4, "\(counts)")
  }

  @Test(arguments: 1...8)
  func `without a concern, conflict never comes early`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    let walk = walk(limit: 8) { question in
      question.options.randomElement(using: &random)?.id.rawValue ?? "skip"
    }
    for step in walk.afterContext.prefix(5) where step.next.question.home == "unresolved-conflict" {
      // An answer must have made it pending.
      #expect(step.next.reason != .value && step.next.reason != .coverage)
    }
  }

  @Test func `the best answers end with nothing to report`() {
    let walk = walk { best($0) }
    let conclusion = library.conclusion(walk.answers)
    #expect(conclusion.verdict == .healthy)
    #expect(conclusion.reports.allSatisfy { !$0.isSaid })
    #expect(conclusion.plan.focusID == "act-keep-going")
  }

  @Test func `the worst answers on one symptom and the best on all others put it first`() {
    for symptom in library.symptoms {
      // Context that opens the symptom's questions, and otherwise says the best.
      let openings = [
        "over-monitoring": ["cx-tracking": "c"], "unsettled-newcomers": ["cx-new": "c"],
        "two-tier-team": ["cx-pattern": "b"],
      ]
      var answers: [String: String] = [:]
      for question in library.questions where question.kind != .check {
        answers[question.id.rawValue] =
          openings[symptom.id.rawValue]?[question.id.rawValue]
          ?? worst(question, for: symptom.id) ?? best(question)
      }
      let first = library.conclusion(answers).reports[0]
      #expect(first.symptom.id == symptom.id)
      #expect(first.line == .report)
    }
  }

  /// Denise chose the tool herself, uses it in talks, and doesn't see a problem.
  @Test func `a watched team is told so first, from few answers`() throws {
    let answers = [
      "cx-size": "c", "cx-pattern": "b", "cx-zones": "a", "cx-tenure": "c", "cx-shock": "e",
      "cx-new": "a", "cx-tracking": "c", "mf1": "b", "om1": "d", "om2": "c", "om3": "c",
      "om4": "b", "om5": "d", "is1": "b",
    ]
    let conclusion = library.conclusion(answers)
    #expect(conclusion.reports[0].symptom.id == "over-monitoring")
    #expect(conclusion.reports[0].line == .report)
    #expect(conclusion.plan.focus?.action.home == "over-monitoring")
    #expect(conclusion.plan.focus?.action.isStartableToday == true)
  }

  @Test(arguments: 1...6)
  func `four shipped playbooks together are within 0.02 of the exact chances`(_ seed: Int) throws {
    let four = try Shipped.library(only: [
      "missing-feedback", "unclear-expectations", "hard-to-reach-leader", "unseen-effort",
      "concerns",
    ])
    var random = SeededGenerator(seed: UInt64(seed) + 300)
    var answers: [String: String] = [:]
    for question in four.questions.filter({ !$0.isSeveral }).shuffled(using: &random).prefix(12) {
      answers[question.id.rawValue] =
        question.options.randomElement(using: &random)?.id.rawValue
    }
    let came = four.concerns.shuffled(using: &random).prefix(2).map(\.id)
    let diagnosis = four.diagnosis(answers, Opening(chosen: came))
    let worst =
      zip(Oracle(four, answers, concerns: came).chances(), diagnosis.beliefs)
      .map { abs($0 - $1.chance) }.max() ?? 1
    #expect(worst <= 0.02)
  }
}
