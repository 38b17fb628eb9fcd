import Foundation
import Playbooks
import Testing

@testable import Coaching

/// What a question is worth, against a walk over every combination of levels of all symptoms.
struct QuestionWorthTests {
  private static func library() throws -> Library {
    try Sample.library(
      ["noise", "fog", "drift", "dust"].map { Sample.symptom($0) },
      questions: [
        Sample.question(
          "q1", home: "noise",
          ["a": "marks: {noise: '++', fog: '+'}", "b": "", "c": "marks: {noise: '-'}"]),
        Sample.question(
          "q2", home: "noise", ["a": "marks: {noise: '++'}", "b": "marks: {noise: '--'}"]),
        Sample.question(
          "q3", home: "fog", ["a": "marks: {fog: '++', drift: '-'}", "b": "marks: {fog: '--'}"]),
        Sample.question(
          "q4", home: "drift",
          [
            "a": "marks: {drift: '+', noise: '+'}", "b": "marks: {fog: '-'}",
            "u": "no-evidence: true",
          ],
          "soft: true"),
        Sample.question("q5", home: "dust", ["a": "marks: {dust: '+'}", "b": ""], "seconds: 20"),
        Sample.question(
          "q6", home: "dust", ["a": "marks: {dust: '++', fog: '+'}", "b": "marks: {noise: '-'}"]),
      ])
  }

  /// V: the three largest of max(0, p - 0.5).
  private static func value(_ chances: [Double]) -> Double {
    chances.map { max(0, $0 - 0.5) }.sorted(by: >).prefix(3).reduce(0, +)
  }

  private static func entropy(_ p: Double) -> Double { -p * log(p) - (1 - p) * log(1 - p) }

  /// Gain and information from the present marginals, by enumeration.
  private static func worth(
    _ question: Question, _ oracle: Oracle, _ diagnosis: Diagnosis
  ) -> (gain: Double, information: Double) {
    let library = diagnosis.library
    let states = Oracle.states(library.symptoms.count)
    let factor = { (symptom: Symptom.ID) -> Double in
      let directions = oracle.answers.map { Oracle.steps($0.option, symptom) }
      return pow(0.85, Double(max(directions.count { $0 > 0 }, directions.count { $0 < 0 })))
    }
    let now = diagnosis.beliefs.map(\.chance)
    var gain = -value(now)
    var information = now.reduce(0) { $0 + entropy($1) }
    for option in question.options.filter({ !$0.isNoEvidence }).indices {
      var chance = 0.0
      var above = now.map { _ in 0.0 }
      for levels in states {
        let prior = levels.indices.reduce(1.0) {
          $0 * diagnosis.beliefs[$1].levels[levels[$1]]
        }
        let weight = prior * Oracle.responses(question, library, levels, factor)[option]
        chance += weight
        for index in levels.indices where levels[index] >= 2 { above[index] += weight }
      }
      let after = above.map { $0 / chance }
      gain += chance * value(after)
      information -= chance * after.reduce(0) { $0 + entropy($1) }
    }
    return (gain, information)
  }

  @Test(arguments: [
    [:], ["q1": "a"], ["q1": "a", "q3": "a"], ["q2": "a", "q1": "a", "q6": "a"],
    ["q4": "b", "q2": "b"], ["q3": "a", "q1": "a", "q2": "a"],
  ])
  func `gain and information are those of the definition`(_ answers: [String: String]) throws {
    let library = try Self.library()
    let diagnosis = library.diagnosis(answers)
    let oracle = Oracle(library, answers)
    let choice = QuestionChoice(diagnosis, topic: nil)
    for question in choice.open {
      let worth = choice.worth(of: question)
      let (gain, information) = Self.worth(question, oracle, diagnosis)
      #expect(abs(worth.gain - gain) < 1e-9)
      #expect(abs(worth.information - information) < 1e-9)
      #expect(worth.information > 0)
    }
  }

  @Test func `the best score a second wins, and a change of topic costs a tenth`() throws {
    let library = try Self.library()
    var random = SeededGenerator(seed: 1)
    var compared = 0
    // Every symptom is covered, so nothing but worth decides.
    for answers in [
      ["q3": "a", "q6": "b"], ["q4": "b", "q6": "b"], ["q1": "b", "q3": "b", "q5": "a"],
      ["q2": "b", "q3": "a", "q5": "b"],
    ] {
      let diagnosis = library.diagnosis(answers)
      let oracle = Oracle(library, answers)
      for topic: Symptom.ID? in [nil, "noise", "fog", "drift", "dust"] {
        let choice = QuestionChoice(diagnosis, topic: topic)
        let scores = choice.open.map { question in
          let (gain, information) = Self.worth(question, oracle, diagnosis)
          let stay = topic == nil || question.home == topic ? 1 : 0.9
          return (question.id, (gain + information) / question.seconds * stay)
        }
        let best = scores.max { $0.1 < $1.1 }?.0
        let next = choice.next(using: &random)
        // Where a symptom is likely, its own questions go first.
        if next?.reason == .value {
          #expect(next?.question.id == best)
          compared += 1
        }
      }
    }
    #expect(compared >= 10)
  }

  @Test func `a tenth is what staying on the topic is worth`() throws {
    // Two questions alike in all but their seconds: 8 / 8.8 = .909 > .9 > .894 = 8 / 8.95.
    for (seconds, expected) in [(8.8, "fog"), (8.95, "noise")] {
      let library = try Sample.library(
        ["noise", "fog"].map { Sample.symptom($0) },
        questions: [
          Sample.question("n1", home: "noise", ["a": "marks: {noise: '+'}", "b": ""]),
          Sample.question(
            "f1", home: "fog", ["a": "marks: {fog: '+'}", "b": ""], "seconds: \(seconds)"),
        ])
      var random = SeededGenerator(seed: 1)
      let choice = QuestionChoice(library.diagnosis([:]), topic: "fog")
      #expect(
        choice.next(using: &random)?.question.home == Symptom.ID(rawValue: expected))
    }
  }

  @Test func `of questions worth the same, the one that stands first is asked`() throws {
    let library = try Sample.library(
      ["noise", "fog"].map { Sample.symptom($0) },
      questions: ["z1", "b1", "a1"].map {
        Sample.question(
          $0, home: $0 == "b1" ? "fog" : "noise",
          ["a": "marks: {\($0 == "b1" ? "fog" : "noise"): '+'}", "b": ""])
      })
    var random = SeededGenerator(seed: 1)
    let choice = QuestionChoice(library.diagnosis([:]), topic: nil)
    #expect(choice.next(using: &random)?.question.id == "z1")
  }

  @Test func `each option of a question with several ticks counts for itself`() throws {
    let marks = ["noise: '++'", "noise: '+'"]
    let several = Sample.question(
      "q", home: "noise", ["a": "marks: {\(marks[0])}", "b": "marks: {\(marks[1])}"],
      "choose: several")
    let library = try Sample.library([Sample.symptom("noise")], questions: [several])
    let parts = try marks.map { mark in
      let single = try Sample.library(
        [Sample.symptom("noise")],
        questions: [Sample.question("q", home: "noise", ["y": "marks: {\(mark)}", "n": ""])])
      return QuestionChoice(single.diagnosis([:]), topic: nil).worth(of: single.question("q"))
    }
    let whole = QuestionChoice(library.diagnosis([:]), topic: nil).worth(of: library.question("q"))
    #expect(abs(whole.information - parts[0].information - parts[1].information) < 1e-12)
  }

  /// Two yes make noise stand before fog; `w` says next to nothing.
  private static func turning() throws -> Library {
    try Sample.library(
      ["noise", "fog"].map { Sample.symptom($0) },
      questions: (1...3).flatMap {
        [
          Sample.question("n\($0)", home: "noise", ["a": "marks: {noise: 4}", "b": ""]),
          Sample.question("f\($0)", home: "fog", ["a": "marks: {fog: 3}", "b": ""]),
        ]
      } + [Sample.question("w", about: "noise", 0.1)])
  }

  struct Turn: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let question: Question.ID
    /// The options after which something else is found first.
    let turning: [Int]
  }

  @Test(arguments: [
    Turn(
      testDescription: "one answer of two finds nothing yet", answers: [:], question: "n1",
      turning: []),
    Turn(
      testDescription: "the second answer finds it", answers: ["n1": "a"], question: "n2",
      turning: [0]),
    Turn(
      testDescription: "a weak one that points to it is enough", answers: ["n1": "a"],
      question: "w", turning: [0]),
    Turn(
      testDescription: "one answer against it does not undo two",
      answers: ["n1": "a", "n2": "a"], question: "n3", turning: []),
    Turn(
      testDescription: "another finding may come first",
      answers: ["f1": "a", "f2": "a", "n1": "a"],
      question: "n2", turning: [0]),
    Turn(
      testDescription: "what stays behind changes nothing",
      answers: ["n1": "a", "n2": "a", "f1": "a"], question: "f2", turning: []),
  ])
  func `an answer may change what is found first`(_ turn: Turn) throws {
    let library = try Self.turning()
    let diagnosis = library.diagnosis(turn.answers)
    let question = library.question(turn.question)
    let worth = QuestionChoice(diagnosis, topic: nil).worth(of: question)
    // Each option as often as it is likely by the present belief.
    let index = library.symptoms.firstIndex { $0.id == question.home } ?? 0
    let count = Oracle(library, turn.answers).answers.count { $0.question.home == question.home }
    let expected = turn.turning.reduce(0.0) { sum, option in
      Oracle.xs.indices.reduce(sum) { sum, level in
        let levels = library.symptoms.indices.map { $0 == index ? level : 0 }
        let chances = Oracle.responses(question, library, levels) { _ in pow(0.85, Double(count)) }
        return sum + diagnosis.beliefs[index].levels[level] * chances[option]
      }
    }
    #expect(abs(worth.turn - expected) < 1e-9)
    #expect(abs(worth.decision - worth.gain - 0.05 * expected) < 1e-9)
  }

  @Test func `a change of the first finding keeps it going`() throws {
    // Noise is likely and has two home answers, of which one points to it: w may report it.
    let library = try Sample.library(
      ["noise", "fog"].map { Sample.symptom($0) },
      questions: [
        Sample.question("n1", about: "noise", 6), Sample.question("n2", about: "noise", 0.01),
        Sample.question("w", about: "noise", 0.01), Sample.question("g", about: "fog", 0.02),
      ] + (1...6).map { Sample.question("f\($0)", about: "fog", 0.01) })
    var answers = Dictionary(uniqueKeysWithValues: (1...6).map { ("f\($0)", "c") })
    answers.merge(["n1": "a", "n2": "c"]) { $1 }
    let choice = QuestionChoice(library.diagnosis(answers), topic: nil)
    let weak = choice.worth(of: library.question("w"))
    #expect(weak.gain < QuestionChoice.leastGain && weak.decision >= QuestionChoice.leastGain)
    // What is likely and not clear is pursued.
    #expect(library.next(answers)?.question.id == "w")
    // Where nothing can be found, it ends.
    answers["n1"] = "c"
    #expect(library.next(answers) == nil)
  }
}
