import Playbooks
import Testing

@testable import Coaching

/// How much each further answer in the same direction counts.
struct DiscountTests {
  private func question(_ id: String, _ mark: String, _ more: String = "") -> String {
    Sample.question(id, home: "noise", ["a": "marks: {noise: '\(mark)'}", "b": ""], more)
  }

  private func factors(_ questions: [String], rules: [String] = []) throws -> [String: Double] {
    let library = try Sample.library([Sample.symptom("noise")], questions: questions, rules: rules)
    let all = Dictionary(uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "a") })
    let diagnosis = library.diagnosis(all)
    return Dictionary(
      uniqueKeysWithValues: diagnosis.evidence.pieces.map { piece in
        (piece.item.id, piece.factors[0])
      })
  }

  @Test func `the strongest counts in full, the others 0.85 of the one before`() throws {
    let factors = try factors([question("q1", "+"), question("q2", "++")])
    #expect(factors == ["q2": 1, "q1": 0.85])
  }

  @Test func `of two equally strong answers the smaller id comes first`() throws {
    let factors = try factors([question("q3", "+"), question("q2", "+"), question("q10", "+")])
    // As plain strings: q10 before q2 before q3; .85 x .85 = .7225.
    #expect(factors["q10"] == 1)
    #expect(factors["q2"] == 0.85)
    #expect(isClose(factors["q3"] ?? 0, 0.7225))
  }

  @Test func `the two directions are counted apart`() throws {
    let factors = try factors([
      question("q1", "+"), question("q2", "-"), question("q3", "++"), question("q4", "--"),
    ])
    #expect(factors == ["q3": 1, "q1": 0.85, "q4": 1, "q2": 0.85])
  }

  @Test func `an answer that says nothing about the symptom takes no place`() throws {
    let silent = Sample.question("q0", home: "noise", ["a": "", "b": "marks: {noise: '+'}"])
    #expect(try factors([silent, question("q1", "+")]) == ["q0": 1, "q1": 1])
  }

  @Test func `a halved self-view ranks by what is left of it`() throws {
    // -- halved is as strong as -, so the id decides; the half stays a factor of its own.
    let factors = try factors([question("q2", "--", "soft: true"), question("q1", "-")])
    #expect(factors == ["q1": 1, "q2": 0.85 * 0.5])
  }

  @Test func `a weight of a rule counts before the rank`() throws {
    let rule = Sample.rule("W", when: "q1 = a", "weigh: {q1: 4}")
    let factors = try factors([question("q1", "+"), question("q2", "++")], rules: [rule])
    #expect(factors == ["q1": 4, "q2": 0.85])
  }

  @Test func `ticks are ordered by their question, then by option`() throws {
    let several = Sample.question(
      "q1", home: "noise", ["a": "marks: {noise: '+'}", "b": "marks: {noise: '+'}"],
      "choose: several")
    let library = try Sample.library(
      [Sample.symptom("noise")], questions: [several, question("q1-x", "+"), question("q0", "+")])
    let diagnosis = library.diagnosis(["q1": "a b", "q1-x": "a", "q0": "a"])
    #expect(diagnosis.evidence.pieces.map(\.item.id) == ["q0", "q1/a", "q1/b", "q1-x"])
    #expect(diagnosis.factor("q1/a", "noise") == 0.85)
    #expect(isClose(diagnosis.factor("q1-x", "noise") ?? 0, 0.614125))  // .85 x .85 x .85
  }

  @Test func `discounts are kept for each symptom by itself`() throws {
    let questions = [
      Sample.question("q1", home: "noise", ["a": "marks: {noise: '+', fog: '++'}", "b": ""]),
      Sample.question("q2", home: "noise", ["a": "marks: {noise: '++', fog: '-'}", "b": ""]),
    ]
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")], questions: questions)
    let diagnosis = library.diagnosis(["q1": "a", "q2": "a"])
    #expect(diagnosis.factor("q1", "noise") == 0.85)
    #expect(diagnosis.factor("q2", "noise") == 1)
    #expect(diagnosis.factor("q1", "fog") == 1)
    #expect(diagnosis.factor("q2", "fog") == 1)
  }

  @Test func `a concern has its place among the answers, and no rule weighs it`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise")], questions: [question("q1", "+"), question("q2", "++")],
      rules: [Sample.rule("W", when: "q1 = a", "weigh: {q2: 2}")],
      concerns: [Sample.concern("p1", "noise: '+'")])
    let diagnosis = library.diagnosis(["q1": "a", "q2": "a"], .came(with: "p1"))
    #expect(diagnosis.evidence.pieces.map(\.item.id) == ["p1", "q1", "q2"])
    #expect(diagnosis.factor("q2", "noise") == 2)
    // As strong as q1, and p1 stands before q1: .85, then .85 x .85.
    #expect(diagnosis.factor("p1", "noise") == 0.85)
    #expect(isClose(diagnosis.factor("q1", "noise") ?? 0, 0.7225))
  }
}
