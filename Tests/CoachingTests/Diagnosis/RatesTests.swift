import Foundation
import Playbooks
import Testing

@testable import Coaching

/// How common an answer is, solved so that before anything is known it comes as often as said.
struct RatesTests {
  /// Summed over every combination of levels: how often each option that takes part is expected.
  private static func expected(_ question: Question, _ library: Library) -> [Double] {
    let ids = library.symptoms.map(\.id).filter { id in
      question.options.contains { !$0.isNoEvidence && $0.marks[id] != nil }
    }
    let options = question.options.filter { !$0.isNoEvidence }
    var shares = options.map { _ in 0.0 }
    for levels in Oracle.states(ids.count) {
      let weights = options.map { option in
        exp(
          zip(ids, levels).reduce(option.intercept) {
            $0 + Oracle.steps(option, $1.0) * Oracle.xs[$1.1]
          })
      }
      let chance = levels.reduce(1.0) { $0 * Oracle.start[$1] }
      for index in shares.indices {
        shares[index] += chance * weights[index] / weights.reduce(0, +)
      }
    }
    return shares
  }

  private static func shares(_ options: KeyValuePairs<String, String>) throws -> [Double] {
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: [Sample.question("q", home: "noise", options)])
    return expected(library.question("q"), library)
  }

  private static func areClose(
    _ a: [Double], _ b: [Double], within tolerance: Double = 1e-6
  ) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
  }

  @Test func `before anything is known, each answer comes as often as its rate says`() throws {
    let shares = try Self.shares([
      "a": "usual: 1, marks: {noise: '++', fog: '+'}", "b": "usual: 2, marks: {fog: '-'}",
      "c": "usual: 7, marks: {noise: '--'}", "u": "no-evidence: true",
    ])
    #expect(Self.areClose(shares, [0.1, 0.2, 0.7]))
  }

  @Test func `rates near ten are scaled, missing ones share the rest`() throws {
    // 4 + 3 + 2 = 9.
    let nine = try Self.shares([
      "a": "usual: 4, marks: {noise: '+'}", "b": "usual: 3", "c": "usual: 2, marks: {noise: '-'}",
    ])
    #expect(Self.areClose(nine, [4.0 / 9, 3.0 / 9, 2.0 / 9]))
    // 10 - 6 leaves two each.
    let shared = try Self.shares([
      "a": "usual: 6, marks: {noise: '+'}", "b": "", "c": "marks: {noise: '-'}",
    ])
    #expect(Self.areClose(shared, [0.6, 0.2, 0.2]))
    // Nothing is left, so .1 for the missing one: 10.1 in all.
    let least = try Self.shares([
      "a": "usual: 6, marks: {noise: '+'}", "b": "usual: 4", "c": "marks: {noise: '-'}",
    ])
    #expect(Self.areClose(least, [6 / 10.1, 4 / 10.1, 0.1 / 10.1]))
  }

  @Test func `a common answer says less, a rare one more`() throws {
    let chance = { (usual: String) in
      let options: KeyValuePairs = ["a": "marks: {noise: '++'}\(usual)", "b": ""]
      let library = try Sample.library(
        [Sample.symptom("noise")], questions: [Sample.question("q", home: "noise", options)])
      return library.diagnosis(["q": "a"]).belief("noise").chance
    }
    // P(a | x) = 1 / (1 + e^(-c - x)) with c = 3.2959, 0, -1.6738 for 9 of ten, no rate, 1 of ten:
    // .8576 .9425 .9780 .9918; .1824 .3775 .6225 .8176; .0402 .1021 .2362 .4567.
    #expect(isClose(try chance(", usual: 9"), 0.1855))
    #expect(isClose(try chance(""), 0.3660))
    #expect(isClose(try chance(", usual: 1"), 0.5117))
  }

  @Test func `without rates nothing is added, nor for what is no evidence`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise")],
      questions: [
        Sample.question("q1", about: "noise", 1),
        Sample.question(
          "q2", home: "noise",
          ["a": "usual: 5, marks: {noise: '+'}", "b": "usual: 5", "u": "no-evidence: true"]),
      ], concerns: [Sample.concern("cn", "noise: '+'")])
    #expect(library.question("q1").options.allSatisfy { $0.intercept == 0 })
    #expect(library.question("q2")["u"]?.intercept == 0)
    #expect(library.question("q2")["a"]?.intercept != 0)
    #expect(library.concerns[0].intercept == 0)
  }

  @Test func `each tick, and each concern, is as common as it says for itself`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: [
        Sample.question(
          "q", home: "noise",
          [
            "a": "usual: 8, marks: {noise: '++', fog: '-'}", "b": "usual: 9, marks: {noise: '-'}",
            "c": "marks: {fog: '+'}", "z": "alone: true",
          ], "choose: several")
      ], concerns: [Sample.concern("cn", "noise: '++', fog: '+'", "usual: 0.4")])
    let ticked = { (marks: [Symptom.ID: Mark], intercept: Double) in
      Oracle.states(2).reduce(0.0) { sum, levels in
        let exponent = zip(library.symptoms, levels).reduce(intercept) {
          $0 + (marks[$1.0.id]?.slope ?? 0) * Oracle.xs[$1.1]
        }
        return sum + levels.reduce(1 / (1 + exp(-exponent))) { $0 * Oracle.start[$1] }
      }
    }
    let options = library.question("q").options
    #expect(abs(ticked(options[0].marks, options[0].intercept) - 0.8) <= 1e-6)
    #expect(abs(ticked(options[1].marks, options[1].intercept) - 0.9) <= 1e-6)
    #expect(options[2].intercept == 0)
    let concern = library.concerns[0]
    #expect(abs(ticked(concern.pointsTo, concern.intercept) - 0.04) <= 1e-6)
  }

  @Test func `a discount multiplies what an answer points to, never how common it is`() throws {
    let options: KeyValuePairs = ["a": "marks: {noise: '++'}, usual: 2", "b": "usual: 8"]
    let library = try Sample.library(
      [Sample.symptom("noise")],
      questions: ["q1", "q2"].map { Sample.question($0, home: "noise", options) },
      rules: [Sample.rule("W", when: "q2 = b", "weigh: {q1: 0}")])
    let question = library.question("q1")
    let c = (question["a"]?.intercept ?? 0) - (question["b"]?.intercept ?? 0)
    #expect(isClose(c, -0.7312))
    let weights = zip(Oracle.start, Oracle.xs).map { start, x in
      start / (1 + exp(-c - x)) / (1 + exp(-c - 0.85 * x))
    }
    let chance = (weights[2] + weights[3]) / weights.reduce(0, +)
    let both = library.diagnosis(["q1": "a", "q2": "a"])
    #expect(isClose(both.belief("noise").chance, chance, within: 1e-9))
    // Weighed with nothing an answer says nothing, however rare it is.
    let weighed = library.diagnosis(["q1": "a", "q2": "b"]).belief("noise").chance
    #expect(isClose(weighed, library.diagnosis(["q2": "b"]).belief("noise").chance, within: 1e-9))
  }

  @Test func `marks for symptoms that are not loaded are absent`() throws {
    let alone = try Shipped.library(only: ["missing-feedback", "concerns"])
    for question in alone.questions where !question.isSeveral && question.hasRates {
      let options = question.options.filter { !$0.isNoEvidence }
      let shares = Rates.shares(of: options.map(\.usual))
      #expect(Self.areClose(Self.expected(question, alone), shares), "\(question.id)")
    }
  }

  @Test func `every shipped question is solved to its rates`() throws {
    let library = try Shipped.library()
    let rated = library.questions.filter(\.hasRates)
    #expect(rated.count > 100)
    for question in rated where !question.isSeveral {
      let options = question.options.filter { !$0.isNoEvidence }
      let shares = Rates.shares(of: options.map(\.usual))
      #expect(Self.areClose(Self.expected(question, library), shares), "\(question.id)")
    }
  }
}
