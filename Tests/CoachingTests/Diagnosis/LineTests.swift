import Playbooks
import Testing

@testable import Coaching

/// When a symptom may be said at all (R01).
struct LineTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let line: Report.Line
  }

  /// Three home questions of noise, one of fog that also speaks about noise, and a context question.
  private static func library() throws -> Library {
    let several = Sample.question(
      "n4", home: "noise", ["a": "marks: {noise: 4}", "b": "marks: {noise: 4}"], "choose: several")
    return try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      context: [Sample.question("cx", ["a": "marks: {noise: 4}", "b": "marks: {noise: -4}"])],
      questions: ["n1", "n2", "n3"].map { Sample.question($0, about: "noise", 4) } + [
        several, Sample.question("f1", home: "fog", ["a": "marks: {noise: 4}", "b": ""]),
      ])
  }

  // A slope of 4 (beside -4 and 0) puts the chance above .95 in every row that is not "none" by
  // the gates, and in most that are.
  @Test(arguments: [
    Row(testDescription: "no answer", answers: [:], line: .none),
    Row(testDescription: "one answer, however strong", answers: ["n1": "a"], line: .none),
    Row(testDescription: "two home answers", answers: ["n1": "a", "n2": "a"], line: .report),
    Row(
      testDescription: "one home answer, one from elsewhere", answers: ["n1": "a", "f1": "a"],
      line: .none),
    Row(
      testDescription: "two home answers, of which one and one elsewhere point to it",
      answers: ["n1": "a", "n2": "c", "f1": "a"], line: .report),
    Row(
      testDescription: "two home answers, one points to it", answers: ["n1": "a", "n2": "c"],
      line: .none),
    Row(
      testDescription: "context points, but is no home answer", answers: ["n1": "a", "cx": "a"],
      line: .none),
    Row(
      testDescription: "context is one of two that point",
      answers: ["n1": "a", "n2": "c", "cx": "a"], line: .report),
    Row(
      testDescription: "a skip is no home answer", answers: ["n1": "a", "f1": "a", "n2": "skip"],
      line: .none),
    Row(
      testDescription: "an option without evidence is no home answer",
      answers: ["n1": "a", "f1": "a", "n2": "u"], line: .none),
    Row(
      testDescription: "two ticks are one answer", answers: ["n4": "a b", "n1": "c"], line: .none),
    Row(
      testDescription: "a tick and another answer", answers: ["n4": "a", "n1": "a"], line: .report),
    Row(testDescription: "two against it", answers: ["n1": "b", "n2": "b"], line: .none),
  ])
  func `it takes two home answers and two that point to it`(_ row: Row) throws {
    let diagnosis = try Self.library().diagnosis(row.answers)
    #expect(diagnosis.line(of: 0) == row.line)
  }

  @Test func `without the gates the single strong answer would be reported`() throws {
    let chance = try Self.library().diagnosis(["n1": "a"]).belief("noise").chance
    #expect(chance > Report.Line.reportChance)
  }

  @Test func `between 0.60 and 0.77 it is only leaning`() throws {
    // Two options with slopes a and 0, chosen twice with discount: 1 / (1 + e^(-ax)). By hand for
    // a = 1.5, then 1.5 x .85 = 1.275, at x = -1.5 … 1.5:
    // first .0953 .3208 .6792 .9047, second .1287 .3458 .6542 .8713; with the start
    // .00711 .02774 .05332 .03941, sum .12758; (.05332 + .03941) / .12758 = .7268.
    let questions = ["n1", "n2", "n3"].map {
      Sample.question(
        $0, home: "noise", ["a": "marks: {noise: 1.5}", "b": "", "u": "no-evidence: true"])
    }
    let library = try Sample.library([Sample.symptom("noise")], questions: questions)
    let two = library.diagnosis(["n1": "a", "n2": "a"])
    #expect(isClose(two.belief("noise").chance, 0.7268, within: 2e-4))
    #expect(two.line(of: 0) == .leaning)
    #expect(library.diagnosis(["n1": "a", "n2": "a", "n3": "a"]).line(of: 0) == .report)
  }

  @Test func `reports are ordered by line, then level, then step, then chance`() throws {
    // Slopes: the steeper, the higher the chance. Severe: two 4s; leaning: as above.
    let symptoms = [
      Sample.symptom("leaning", step: 1), Sample.symptom("quiet", step: 1),
      Sample.symptom("late", step: 4), Sample.symptom("early", step: 2),
      Sample.symptom("sure", step: 4),
    ]
    let slopes = ["leaning": 1.5, "late": 4.0, "early": 4.0, "sure": 5.0]
    let questions = slopes.sorted { $0.key < $1.key }.flatMap { id, slope in
      (1...2).map {
        Sample.question("\(id)-\($0)", home: id, ["a": "marks: {\(id): \(slope)}", "b": ""])
      }
    }
    let library = try Sample.library(symptoms, questions: questions)
    let all = Dictionary(uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "a") })
    let reports = library.conclusion(all).reports
    #expect(reports.map(\.symptom.id) == ["early", "sure", "late", "leaning", "quiet"])
    #expect(reports.map(\.line) == [.report, .report, .report, .leaning, .none])
    // All three strong ones have the same level, so the step decides before the chance does.
    #expect(Set(reports.prefix(3).map(\.level)).count == 1)
    #expect(reports[1].belief.chance > reports[2].belief.chance)
  }

  @Test func `a severe symptom moves up one step, a mild one down, within one to five`() throws {
    let symptoms = [Sample.symptom("first", step: 1), Sample.symptom("last", step: 5)]
    // 1 / (1 + e^(8 - 8x)) is .98 at severe and .02 at moderate.
    let questions = symptoms.flatMap { symptom in
      ["1", "2", "3"].map {
        Sample.question(
          "\(symptom.id)-\($0)", home: symptom.id,
          ["a": "intercept: -8, marks: {\(symptom.id): 8}", "b": ""])
      }
    }
    let library = try Sample.library(symptoms, questions: questions)
    let severe = library.conclusion([
      "first-1": "a", "first-2": "a", "first-3": "a", "last-1": "a", "last-2": "a", "last-3": "a",
    ])
    #expect(severe.report("first")?.level == .severe)
    #expect(severe.report("first")?.step == 1)
    #expect(severe.report("last")?.step == 4)
    let quiet = library.conclusion(["first-1": "b", "last-1": "b"])
    #expect(quiet.report("first")?.step == 2)
    #expect(quiet.report("last")?.step == 5)
  }
}
