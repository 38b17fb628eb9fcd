import Playbooks
import Testing

@testable import Coaching

/// What is said about a symptom (R01), and in which order.
struct LineTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let line: Report.Line
  }

  /// Three home questions of noise, one of fog that also speaks about noise, a context question, and
  /// something that leaders come with.
  private static func library() throws -> Library {
    let several = Sample.question(
      "n4", home: "noise", ["a": "marks: {noise: 4}", "b": "marks: {noise: 4}"], "choose: several")
    return try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      context: [Sample.question("cx", ["a": "marks: {noise: 4}", "b": "marks: {noise: -4}"])],
      questions: ["n1", "n2", "n3"].map { Sample.question($0, about: "noise", 4) } + [
        several, Sample.question("f1", home: "fog", ["a": "marks: {noise: 4}", "b": ""]),
      ], concerns: [Sample.concern("cn", "noise: 4")])
  }

  // A slope of 4 (beside -4 and 0) puts the chance above .95 in every row with one `a` and no `b`,
  // so only the number of answers decides there.
  @Test(arguments: [
    Row(testDescription: "no answer", answers: [:], line: .notAsked),
    Row(testDescription: "one answer, however strong", answers: ["n1": "a"], line: .unclear),
    Row(testDescription: "two home answers", answers: ["n1": "a", "n2": "a"], line: .report),
    Row(
      testDescription: "one home answer, one from elsewhere", answers: ["n1": "a", "f1": "a"],
      line: .unclear),
    Row(testDescription: "answers from elsewhere only", answers: ["f1": "a"], line: .notAsked),
    Row(
      testDescription: "two home answers, of which one and one elsewhere point to it",
      answers: ["n1": "a", "n2": "c", "f1": "a"], line: .report),
    Row(
      testDescription: "two home answers, one points to it", answers: ["n1": "a", "n2": "c"],
      line: .unclear),
    Row(
      testDescription: "context points, but is no home answer", answers: ["n1": "a", "cx": "a"],
      line: .unclear),
    Row(
      testDescription: "context is one of two that point",
      answers: ["n1": "a", "n2": "c", "cx": "a"], line: .report),
    Row(
      testDescription: "a skip is no home answer", answers: ["n1": "a", "f1": "a", "n2": "skip"],
      line: .unclear),
    Row(
      testDescription: "an option without evidence is no home answer", answers: ["n2": "u"],
      line: .notAsked),
    Row(
      testDescription: "own words are no home answer", answers: ["n1": "a", "n2": "own-words"],
      line: .unclear),
    Row(
      testDescription: "two ticks are one answer", answers: ["n4": "a b", "n1": "c"],
      line: .unclear),
    Row(
      testDescription: "a tick and another answer", answers: ["n4": "a", "n1": "a"], line: .report),
    Row(testDescription: "two against it", answers: ["n1": "b", "n2": "b"], line: .noSign),
    Row(testDescription: "one of two against it", answers: ["n1": "b", "n2": "c"], line: .noSign),
    Row(testDescription: "one against it", answers: ["n1": "b"], line: .unclear),
    Row(
      testDescription: "two home answers that say nothing", answers: ["n1": "c", "n2": "c"],
      line: .unclear),
    Row(
      testDescription: "context alone speaks against it",
      answers: ["cx": "b", "n1": "c", "n2": "c"], line: .unclear),
  ])
  func `it takes two home answers, and two that point to it or one away`(_ row: Row) throws {
    let diagnosis = try Self.library().diagnosis(row.answers)
    #expect(diagnosis.line(of: 0) == row.line)
  }

  @Test func `without the gates the single strong answer would be reported`() throws {
    let chance = try Self.library().diagnosis(["n1": "a"]).belief("noise").chance
    #expect(chance > Report.Line.reportChance)
    // Nothing away from it, and still below the bound: only the missing answer keeps it unclear.
    let quiet = try Self.library().diagnosis(["cx": "b", "n1": "c", "n2": "c"])
    #expect(quiet.belief("noise").chance < Report.Line.noSignChance)
  }

  @Test func `what the leader came with is neither a home answer nor one that points`() throws {
    let library = try Self.library()
    let came = Opening.came(with: "cn")
    #expect(library.diagnosis([:], came).line(of: 0) == .notAsked)
    #expect(library.diagnosis(["n1": "a"], came).line(of: 0) == .unclear)
    #expect(library.diagnosis(["n1": "a", "n2": "c"], came).line(of: 0) == .unclear)
    #expect(library.diagnosis(["n1": "a", "n2": "a"], came).line(of: 0) == .report)
  }

  struct Bound: CustomTestStringConvertible, Sendable {
    let first: Double
    let second: Double
    let isSecondYes: Bool
    let chance: Double
    let line: Report.Line
    var testDescription: String { "\(chance)" }
  }

  // Two yes with slopes a and .85 a beside 0, by hand: start x 1 / (1 + e^(-ax)) for both. With 1.69
  // .0734 .3005 .6995 .9266 and .1039 .3278 .6722 .8961 leave .00442 .02462 .05643 .04152;
  // (.05643 + .04152) / .12699 = .7713. For the last two a yes with a and a no with .4:
  // at .85 .2184 .3953 .6047 .7816 and .6457 .5498 .4502 .3543 leave .08180 .05434 .03267 .01385.
  @Test(arguments: [
    Bound(first: 1.69, second: 1.69, isSecondYes: true, chance: 0.7713, line: .report),
    Bound(first: 1.68, second: 1.68, isSecondYes: true, chance: 0.7691, line: .leaning),
    Bound(first: 1.11, second: 1.11, isSecondYes: true, chance: 0.6035, line: .leaning),
    Bound(first: 1.1, second: 1.1, isSecondYes: true, chance: 0.5998, line: .unclear),
    Bound(first: 0.85, second: 0.4, isSecondYes: false, chance: 0.2547, line: .unclear),
    Bound(first: 0.8, second: 0.4, isSecondYes: false, chance: 0.2447, line: .noSign),
  ])
  func `the lines change at 0.77, 0.60 and 0.25`(_ bound: Bound) throws {
    let library = try Sample.library(
      [Sample.symptom("noise")],
      questions: zip(["n1", "n2"], [bound.first, bound.second]).map { id, slope in
        Sample.question(id, home: "noise", ["a": "marks: {noise: \(slope)}", "b": ""])
      })
    let diagnosis = library.diagnosis(["n1": "a", "n2": bound.isSecondYes ? "a" : "b"])
    #expect(isClose(diagnosis.belief("noise").chance, bound.chance))
    #expect(diagnosis.line(of: 0) == bound.line)
  }

  @Test func `where an outside view is wanted, self-views alone rule nothing out`() throws {
    for (more, line) in [("outside-view: true", Report.Line.unclear), ("", .noSign)] {
      let library = try Sample.library(
        [Sample.symptom("noise", more)],
        questions: [
          Sample.question("n1", about: "noise", 4),
          Sample.question("n2", about: "noise", 4, "soft: true"),
          Sample.question("n3", about: "noise", 4, "soft: true"),
        ])
      #expect(library.diagnosis(["n2": "b", "n3": "b"]).line(of: 0) == line)
      // An answer that is no self-view must speak against it, not only be there.
      #expect(library.diagnosis(["n1": "c", "n2": "b", "n3": "b"]).line(of: 0) == line)
      #expect(library.diagnosis(["n1": "b", "n2": "b"]).line(of: 0) == .noSign)
    }
  }

  @Test func `a room that is split speaks neither for nor against it`() throws {
    let library = try Self.library()
    // Five of twelve are more than a third: on average away, but split.
    let split = library.diagnosis(["n1": "a=5 b=7", "n2": "c=12"])
    #expect(split.belief("noise").chance < Report.Line.noSignChance)
    #expect(split.line(of: 0) == .unclear)
    #expect(library.diagnosis(["n1": "a=3 b=9", "n2": "c=12"]).line(of: 0) == .noSign)
  }

  @Test func `reports come by line, then by chance times severity, then as in the files`() throws {
    let ids = ["twin", "open", "late", "even", "clear", "leaning", "quiet", "sure"]
    let slopes = [
      "twin": 4.0, "even": 4, "late": 3, "leaning": 1.5, "sure": 5, "clear": 4, "open": 4,
    ]
    let questions = ids.flatMap { id in
      slopes[id].map { slope in
        (1...2).map {
          Sample.question(
            "\(id)-\($0)", home: id, ["a": "marks: {\(id): \(slope)}", "b": ""])
        }
      } ?? []
    }
    // The earlier step does not matter.
    let library = try Sample.library(
      ids.map { Sample.symptom($0, step: $0 == "late" ? 1 : 4) }, questions: questions)
    var answers = Dictionary(
      uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "a") })
    answers.merge(["clear-1": "b", "clear-2": "b"]) { $1 }
    answers["open-2"] = nil
    let reports = library.conclusion(answers).reports
    #expect(
      reports.map(\.symptom.id) == [
        "sure", "twin", "even", "late", "leaning", "open", "clear", "quiet",
      ])
    #expect(
      reports.map(\.line) == [
        .report, .report, .report, .report, .leaning, .unclear, .noSign, .notAsked,
      ])
    // What is unclear may be likelier than what is leaning; the line goes first.
    #expect(reports[5].belief.chance > reports[4].belief.chance)
    #expect(reports[1].belief.urgency == reports[2].belief.urgency)
    for report in reports {
      #expect(report.belief.urgency == report.belief.chance * report.belief.severity)
    }
  }

  @Test func `chance times severity may put the likelier one second`() throws {
    // One says "severe or not at all", the other "moderate at most": 1 / (1 + e^(8 - 8x)) is .98 at
    // severe and .02 at moderate.
    let library = try Sample.library(
      [Sample.symptom("broad"), Sample.symptom("deep")],
      questions: (1...3).flatMap {
        [
          Sample.question(
            "d\($0)", home: "deep", ["a": "intercept: -8, marks: {deep: 8}", "b": ""]),
          Sample.question("b\($0)", home: "broad", ["a": "marks: {broad: 4}", "b": ""]),
        ]
      })
    let all = Dictionary(uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "a") })
    let reports = library.conclusion(all).reports
    #expect(reports.map(\.symptom.id) == ["deep", "broad"])
    #expect(reports[0].belief.severity > reports[1].belief.severity)
  }
}
