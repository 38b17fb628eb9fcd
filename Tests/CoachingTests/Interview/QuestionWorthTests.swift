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
    for answers in [["q1": "a"], ["q3": "a"], ["q2": "b"], ["q1": "a", "q2": "a", "q3": "b"]] {
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
        let next = choice.next(asked: 1, using: &random)
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
        choice.next(asked: 0, using: &random)?.question.home == Symptom.ID(rawValue: expected))
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
    #expect(choice.next(asked: 0, using: &random)?.question.id == "z1")
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
}
