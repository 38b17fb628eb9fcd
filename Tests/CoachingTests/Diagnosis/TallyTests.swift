import Foundation
import Playbooks
import Testing

@testable import Coaching

/// What a show of hands is worth.
struct TallyTests {
  /// Three questions about one symptom, one about two, one with several ticks.
  private static func library() throws -> Library {
    try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      context: [
        Sample.question("cx", ["y": "sets: {remote: true}", "n": "", "u": "no-evidence: true"])
      ],
      questions: [
        Sample.question("q1", about: "noise", 1), Sample.question("q2", about: "noise", 1),
        Sample.question("q3", about: "noise", 1),
        Sample.question(
          "both", home: "fog",
          ["a": "marks: {noise: '++', fog: '+'}", "b": "marks: {noise: '-', fog: '--'}", "c": ""]),
        Sample.question(
          "soft", home: "fog", ["a": "marks: {fog: '+'}", "b": "marks: {fog: '-'}"], "soft: true"),
        Sample.question(
          "many", home: "fog", ["a": "marks: {fog: '+'}", "b": "marks: {noise: '++'}", "c": ""],
          "choose: several"),
      ],
      rules: [
        Sample.rule("is", when: "q1 = a", "avoid: [help-fog]"),
        Sample.rule("is-not", when: "q1 != a", "avoid: [help-fog]"),
        Sample.rule("is-remote", when: "remote", "avoid: [help-fog]"),
      ],
      contradictions: [
        "{between: [q1 = a, q2 = b], say: both}"
      ])
  }

  @Test(arguments: [
    (1, 1.0), (2, 1.538), (5, 2.273), (15, 2.885), (40, 3.150), (999, 3.326),
  ])
  func `a room is worth so many independent voices`(_ hands: Int, _ voices: Double) throws {
    let diagnosis = try Self.library().diagnosis(["q1": "a=\(hands)"])
    #expect(isClose(diagnosis.evidence.pieces[0].voices, voices, within: 0.0005))
    #expect(diagnosis.evidence.pieces[0].voices < 1 / Gathering.correlation)
  }

  @Test func `a room of one hand is an ordinary answer, to the last digit`() throws {
    let library = try Self.library()
    for (first, second, soft, many) in [
      ("a", "b", "a", "a"), ("b", "a", "b", "b"), ("c", "c", "b", "c"), ("u", "b", "a", "a"),
    ] {
      let answers = ["q1": first, "q2": second, "both": second, "soft": soft, "many": many]
      let alone = library.conclusion(answers)
      let room = library.conclusion(answers.mapValues { "\($0)=1" })
      #expect(room.diagnosis.beliefs == alone.diagnosis.beliefs)
      #expect(room.reports.map(\.weights) == alone.reports.map(\.weights))
      #expect(room.reports.map(\.line) == alone.reports.map(\.line))
      #expect(room.reports.map(\.sureness) == alone.reports.map(\.sureness))
      #expect(room.verdict == alone.verdict)
      #expect(room.contradictions.count == alone.contradictions.count)
      #expect(room.plan.focusID == alone.plan.focusID)
    }
  }

  @Test func `the order of the answers does not matter, and the weights add up`() throws {
    let library = try Self.library()
    let diagnosis = library.diagnosis([
      "q1": "a=7 b=3 u=2", "q2": "b=4 c=9", "both": "a=5 b=6 c=1", "soft": "b=12",
      "many": "a=6 b=11",
      "q3": "a",
    ])
    let pieces = diagnosis.evidence.pieces
    var random = SeededGenerator(seed: 4)
    for _ in 0..<5 {
      let other = Propagation(pieces.shuffled(using: &random), symptoms: 2)
      for (one, two) in zip(diagnosis.beliefs, other.beliefs) {
        #expect(isClose(one.chance, two.chance, within: 1e-5))
      }
    }
    for symptom in [0, 1] {
      let sum = diagnosis.weights(of: symptom).reduce(Belief.start.logOdds) { $0 + $1.value }
      #expect(isClose(sum, diagnosis.beliefs[symptom].logOdds, within: 1e-9))
    }
  }

  @Test func `the belief is that of the hands multiplied, each to the power of its weight`() throws
  {
    let diagnosis = try Self.library().diagnosis(["q1": "a=3 b=1 c=1 u=10"])
    let voice = 1 / (1 + 4 * 0.3)
    let weights = zip([0.58, 0.25, 0.12, 0.05], [-1.5, -0.5, 0.5, 1.5]).map { start, x in
      let sum = exp(x) + exp(-x) + 1
      return start * pow(exp(x) / sum, 3 * voice) * pow(exp(-x) / sum * (1 / sum), voice)
    }
    let chance = (weights[2] + weights[3]) / weights.reduce(0, +)
    #expect(isClose(diagnosis.belief("noise").chance, chance, within: 1e-9))
  }

  @Test func `thirty voices are no certainty, and more than one`() throws {
    let library = try Self.library()
    let chance = { (words: String) in library.diagnosis(["q1": words]).belief("noise").chance }
    #expect(chance("a=30") > chance("a=5") && chance("a=5") > chance("a"))
    #expect(chance("a=30") < 0.97)
    #expect(chance("u=30") == Belief.start.chance, "I don't know says nothing")
  }

  @Test func `hands that stay down belong to a room where each may raise several`() throws {
    let diagnosis = try Self.library().diagnosis(["q1": "a=8 b=4 u=3", "many": "a=3"])
    let many = try #require(diagnosis.evidence.pieces.first { $0.item.id == "many/a" })
    #expect(isClose(many.voices, 3 / (1 + 14 * 0.3), within: 1e-9))
  }

  @Test(arguments: [
    ("a=9 b=1", "yes"), ("a=10 b=5", "unknown"), ("a=11 b=5", "yes"), ("a=5 b=10", "unknown"),
    ("a=4 b=9", "no"), ("a=7 u=7", "unknown"), ("u=9", "no"), ("a", "yes"), ("b", "no"),
    ("unsure", "unknown"),
  ])
  func `a condition on an answer is true for more than two thirds`(
    _ words: String, _ truth: String
  ) throws {
    let answers = try Self.library().answers(["q1": words])
    #expect(Self.truth("is", answers) == truth)
    #expect(Self.truth("is-not", answers) == ["yes": "no", "no": "yes"][truth] ?? "unknown")
  }

  private static func truth(_ rule: Rule.ID, _ answers: Answers) -> String {
    answers.library.rules.first { $0.id == rule }.map { "\($0.when.truth(of: answers.truth))" }
      ?? ""
  }

  @Test(arguments: [
    ("y=9 n=1", "yes"), ("y=5 n=5", "unknown"), ("y=1 n=9", "no"), ("u=9", "unknown"),
    ("y=4 u=9", "yes"), ("y", "yes"), ("n", "no"), ("u", "unknown"),
  ])
  func `so is a fact, among those who know`(_ words: String, _ truth: String) throws {
    let answers = try Self.library().answers(["cx": words])
    #expect(Self.truth("is-remote", answers) == truth)
  }

  @Test(
    arguments: [
      ("a=7 b=6 c=2", [7, 6]), ("a=6 b=9", [9, 6]), ("a=5 b=10", [10, 5]), ("a=4 b=11", []),
      ("a=5 c=10", []), ("a=6 b=6 c=7", []), ("a=1", []), ("a=1 b=1", [1, 1]), ("a", []),
      ("a=7 b=6 u=30", [7, 6]),
    ] as [(String, [Int])])
  func `a room is split with a third of the hands on either side`(
    _ words: String, _ sides: [Int]
  ) throws {
    let split = try Self.library().diagnosis(["q1": words]).split(on: "q1")
    #expect((split?.sides ?? []).map(\.hands) == sides)
  }

  @Test func `about facts a room is split between two options`() throws {
    let library = try Self.library()
    #expect(library.diagnosis(["cx": "y=6 n=8"]).split(on: "cx")?.sides.map(\.hands) == [8, 6])
    #expect(library.diagnosis(["cx": "y=4 n=10"]).split(on: "cx") == nil)
  }

  @Test func `what a room is split on points nowhere, and makes nothing sure`() throws {
    let library = try Self.library()
    let agreed = library.conclusion(["q1": "a=12", "q2": "a=12", "q3": "a=9 b=3"])
    #expect(agreed.report("noise")?.line == .report)
    #expect(agreed.report("noise")?.sureness == .veryLikely)
    let split = library.conclusion(["q1": "a=12", "q2": "a=12", "q3": "a=7 b=5"])
    #expect(split.report("noise")?.line == .report)
    #expect(split.report("noise")?.sureness == .likely)
    #expect(split.diagnosis.pointing(to: 0) == 2)
  }

  @Test func `a contradiction takes more than two thirds on both sides`() throws {
    let library = try Self.library()
    #expect(library.diagnosis(["q1": "a=9 b=3", "q2": "b=9 a=3"]).contradictions.count == 1)
    #expect(library.diagnosis(["q1": "a=8 b=4", "q2": "b=9 a=3"]).contradictions.isEmpty)
  }

  @Test func `another majority is the same hands the other way round`() throws {
    let library = try Self.library()
    let question = library.question("q1")
    let option = try #require(question["b"])
    #expect(
      question.turned(Reply(words: ["a=8", "b=3", "c=1"]), to: option).words == [
        "a=3", "b=8", "c=1",
      ])
    let turns = Sensitivity(library.answers(["q1": "a=12", "q2": "a=9 b=3"]))
    #expect(turns.questions.map(\.id).contains("q1"))
  }

  @Test func `hands of people with different teams are evidence about none`() throws {
    let library = try Self.library()
    let replies: [Question.ID: Reply] = [
      "q1": Reply(words: ["a=12"]), "q2": Reply(words: ["a=8", "b=7"]), "q3": Reply(words: ["a"]),
    ]
    let answers = Answers(replies, in: library, gathering: .differentTeams)
    let conclusion = Conclusion(answers, today: Sample.today)
    #expect(conclusion.diagnosis.beliefs == [.start, .start])
    #expect(conclusion.verdict == .notEnough && conclusion.plan.entries.isEmpty)
    #expect(conclusion.diagnosis.splits.isEmpty)
    let spread = Spread(answers)
    #expect(spread.questions.map(\.people) == [12, 15])
    #expect(spread.signs.map(\.symptom.id) == ["noise"])
    #expect(spread.signs.first?.leastPeople == 12)
  }
}
