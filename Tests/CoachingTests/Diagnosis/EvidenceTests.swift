import Playbooks
import Testing

@testable import Coaching

/// What one answer does to one symptom, worked by hand from P(answer | x) with x = -1.5 … 1.5.
struct EvidenceTests {
  private let noise = Sample.symptom("noise")

  private func chance(
    _ questions: [String], _ answers: [String: String], rules: [String] = []
  ) throws -> Double {
    try Sample.library([noise], questions: questions, rules: rules).diagnosis(answers)
      .belief("noise").chance
  }

  @Test func `a double plus beside an option without a mark lifts 17 % to 36.6 %`() throws {
    let question = Sample.question("q1", home: "noise", ["a": "marks: {noise: '++'}", "b": ""])
    // Slopes 1 and 0, so P(a | x) = e^x / (e^x + 1) = .1824, .3775, .6225, .8176.
    // Times .58, .25, .12, .05: .1058, .0944, .0747, .0409; sum .3158; (.0747 + .0409) / .3158.
    #expect(isClose(try chance([question], ["q1": "a"]), 0.3660))
    // The other option has what is left: .8176, .6225, .3775, .1824 make .0795.
    #expect(isClose(try chance([question], ["q1": "b"]), 0.0795))
  }

  @Test func `marks are compared with all options of the question`() throws {
    let question = Sample.question(
      "q1", home: "noise", ["a": "marks: {noise: '+'}", "b": "", "c": "marks: {noise: '-'}"])
    // P(a | x) = e^(x/2) / (e^(x/2) + 1 + e^(-x/2)) = .1247, .2595, .4267, .5591... each with the
    // same denominator at x and -x; with the start .3474, .2894, .2290, .1342.
    #expect(isClose(try chance([question], ["q1": "a"]), 0.3632))
  }

  @Test func `options that are no evidence stand outside the comparison`() throws {
    let without = Sample.question("q1", home: "noise", ["a": "marks: {noise: '++'}", "b": ""])
    let with = Sample.question(
      "q1", home: "noise",
      ["a": "marks: {noise: '++'}", "b": "", "u": "unsure: true, no-evidence: true"])
    #expect(try chance([without], ["q1": "a"]) == chance([with], ["q1": "a"]))
    for silent in ["u", "skip", "unsure"] {
      #expect(isClose(try chance([with], ["q1": silent]), 0.17))
    }
  }

  @Test func `fitted slopes and intercepts are taken as they stand`() throws {
    let question = Sample.question(
      "q1", home: "noise",
      ["a": "intercept: 0.3, marks: {noise: 1.2}", "b": "marks: {noise: -0.4}"])
    // P(a | x) = e^(.3 + 1.2x) / (e^(.3 + 1.2x) + e^(-.4x)) = 1 / (1 + e^(-.3 - 1.6x)); with the
    // start .2148, .3204, .3057, .1591.
    #expect(isClose(try chance([question], ["q1": "a"]), 0.4647))
  }

  @Test func `a fitted slope points to a symptom when it is above the mean of its question`() throws
  {
    let question = Sample.question(
      "q1", home: "noise", ["a": "marks: {noise: 2.5}", "b": "marks: {noise: 0.5}"])
    let library = try Sample.library([noise], questions: [question])
    #expect(library.diagnosis(["q1": "a"]).pointing(to: 0) == 1)
    #expect(library.diagnosis(["q1": "b"]).pointing(to: 0) == 0)
    #expect(library.diagnosis(["q1": "b"]).evidence.counts[0].away == 1)
  }

  @Test func `each tick is a yes of its own, and what is not ticked says nothing`() throws {
    let question = Sample.question(
      "q1", home: "noise",
      [
        "a": "marks: {noise: '++'}", "b": "marks: {noise: '+'}", "c": "marks: {noise: '--'}",
        "z": "alone: true",
      ], "choose: several")
    // One tick is the double plus of the first test.
    #expect(isClose(try chance([question], ["q1": "a"]), 0.3660))
    // The second in the same direction has slope .5 x .85: together .2492, .2874, .2813, .1821.
    #expect(isClose(try chance([question], ["q1": "a b"]), 0.4634))
    #expect(isClose(try chance([question], ["q1": "z"]), 0.17))
  }

  @Test func `a self-view counts half where it clears, and in full where it does not`() throws {
    let options: KeyValuePairs = [
      "a": "marks: {noise: '--'}", "b": "", "c": "marks: {noise: '++'}",
    ]
    let soft = Sample.question("q1", home: "noise", options, "soft: true")
    let library = try Sample.library([noise], questions: [soft])
    #expect(library.diagnosis(["q1": "a"]).factor("q1", "noise") == 0.5)
    #expect(library.diagnosis(["q1": "b"]).factor("q1", "noise") == 1)
    #expect(library.diagnosis(["q1": "c"]).factor("q1", "noise") == 1)
    // Half of slope -1 beside 0: P(a | x) = 1 / (1 + e^(x/2)); .6532, .2331, .0871, .0266.
    let two = Sample.question(
      "q1", home: "noise", ["a": "marks: {noise: '--'}", "b": ""], "soft: true")
    #expect(isClose(try chance([two], ["q1": "a"]), 0.1137))
  }

  @Test func `a rule can make an answer count more`() throws {
    let questions = [
      Sample.question("q1", home: "noise", ["a": "marks: {noise: '++'}", "b": ""]),
      Sample.question("q2", home: "noise", ["a": "marks: {noise: '+'}", "b": ""]),
    ]
    let rule = Sample.rule("W", when: "q2 = b", "weigh: {q1: 2}")
    // q2 = b pulls on its own: (1 - P) with slope .5. Without it the rule does not act.
    let library = try Sample.library([noise], questions: questions, rules: [rule])
    #expect(library.diagnosis(["q1": "a", "q2": "b"]).factor("q1", "noise") == 2)
    #expect(library.diagnosis(["q1": "a"]).factor("q1", "noise") == 1)
    #expect(library.diagnosis(["q1": "a"]).evidence.weights.isEmpty)
  }

  @Test func `a weight knows its question and its option, a ticked one too`() throws {
    let library = try Sample.library(
      [noise],
      context: [
        Sample.question(
          "cs", ["a": "marks: {noise: '+'}", "b": "marks: {noise: '-'}"], "choose: several")
      ],
      questions: [Sample.question("q1", about: "noise", 1)])
    let weights = library.diagnosis(["cs": "a b", "q1": "b"]).weights(of: 0)
    #expect(weights.map(\.question) == ["cs", "cs", "q1"])
    #expect(weights.map(\.option) == ["a", "b", "b"])
  }

  @Test func `evidence added by a rule is a yes/no item that is no answer`() throws {
    let silent = Sample.question("q1", home: "noise", ["a": "", "b": "marks: {noise: '+'}"])
    let fact = Sample.question("cx", ["a": "sets: {loud: true}", "b": ""])
    let rule = Sample.rule("E", when: "loud", "add-evidence: {noise: '+'}")
    let library = try Sample.library(
      [noise], context: [fact], questions: [silent], rules: [rule])
    let diagnosis = library.diagnosis(["cx": "a"])
    // 1 / (1 + e^(-x/2)): .4688, .2757, .1699, .0855.
    #expect(isClose(diagnosis.belief("noise").chance, 0.2555))
    #expect(diagnosis.pointing(to: 0) == 0)
    #expect(diagnosis.weights(of: 0).map(\.question) == [nil])
    #expect(diagnosis.weights(of: 0).map(\.item) == ["E"])
    #expect(diagnosis.weights(of: 0).map(\.option) == [nil])
    #expect(isClose(library.diagnosis(["cx": "b"]).belief("noise").chance, 0.17))
  }

  @Test func `what the leader came with is a yes of its own, and no answer`() throws {
    let library = try Sample.library(
      [noise], questions: [Sample.question("q1", about: "noise", 1)],
      concerns: [
        Sample.concern("cn", "noise: '++'"), Sample.concern("rare", "noise: '++'", "usual: 2"),
      ])
    // Without a rate as a double plus beside nothing: 17 % to 36.6 %.
    let plain = library.diagnosis([:], .came(with: "cn"))
    #expect(isClose(plain.belief("noise").chance, 0.3660))
    #expect(plain.homeAnswers(of: 0) == 0 && plain.pointing(to: 0) == 0)
    #expect(plain.weights(of: 0).map(\.item) == ["cn"])
    #expect(plain.weights(of: 0).map(\.question) == [nil])
    // Two of ten come with it: c = -.7312 makes .58 x .0970 + .25 x .2260 + .12 x .4425 + .05 x .6833
    // = .2; times the start .0563, .0565, .0531, .0342; (.0531 + .0342) / .2 = .4363.
    let rare = library.diagnosis([:], .came(with: "rare"))
    #expect(isClose(rare.belief("noise").chance, 0.4363))
    #expect(rare.line(of: 0) == .notAsked)
    // What is not chosen says nothing, nor does an unknown concern.
    #expect(library.diagnosis([:], Opening(chosen: [])).beliefs == [.start])
    #expect(library.diagnosis([:], .came(with: "gone")).beliefs == [.start])
    #expect(library.diagnosis([:], Opening(words: "noise")).beliefs == [.start])
  }

  @Test func `the steepest slopes leave every chance between 0 and 1`() throws {
    let questions = (1...6).map { Sample.question("q\($0)", about: "noise", 10) }
    let rules = [Sample.rule("W", when: "q1 = a", "weigh: {q1: 10, q2: 10, q3: 10}")]
    let library = try Sample.library([noise], questions: questions, rules: rules)
    for answers in [
      ["q1": "a", "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": "a"],
      ["q1": "a", "q2": "b", "q3": "b", "q4": "b", "q5": "a", "q6": "b"],
    ] {
      let belief = library.diagnosis(answers).belief("noise")
      #expect((0...1).contains(belief.chance))
      #expect(belief.logOdds.isFinite)
    }
  }
}
