import Foundation
import Playbooks
import Testing

@testable import Coaching

/// The numbers on the page about the method, recomputed by formula and by the program.
struct MethodPageTests {
  private let page: MethodPage

  init() throws {
    page = try MethodPage()
  }

  private static let start = [0.58, 0.25, 0.12, 0.05]
  private static let xs = [-1.5, -0.5, 0.5, 1.5]

  private func numbers(_ marker: String, from column: Int = 1) -> [[Double]] {
    page.table("example: \(marker)").map { $0.dropFirst(column).compactMap { Double($0) } }
  }

  /// Levels times 1 / (1 + e^(-slope x)), or the rest for a no, and their sum.
  private static func after(
    _ levels: [Double], _ slope: Double, isYes: Bool = true
  ) -> (levels: [Double], sum: Double) {
    let weights = zip(levels, xs).map { $0 / (1 + exp(isYes ? -slope * $1 : slope * $1)) }
    let sum = weights.reduce(0, +)
    return (weights.map { $0 / sum }, sum)
  }

  private static func logOdds(_ levels: [Double]) -> Double {
    log((levels[2] + levels[3]) / (levels[0] + levels[1]))
  }

  private static func severity(_ levels: [Double]) -> Double {
    levels[1] + 2 * levels[2] + 3 * levels[3]
  }

  private func questions(_ ids: [String], _ marks: String) -> [String] {
    ids.map { Sample.question($0, home: "noise", ["a": "marks: {\(marks)}", "b": ""]) }
  }

  private func library(_ count: Int) throws -> Library {
    try Sample.library(
      [Sample.symptom("noise")],
      questions: questions((1...count).map { "q\($0)" }, "noise: '++'"))
  }

  @Test func `the example of one answer is right`() throws {
    let rows = numbers("one answer")
    #expect(rows.count == 4)
    let expected = Self.after(Self.start, 1).levels
    let program = try library(1).diagnosis(["q1": "a"]).belief("noise")
    for (level, row) in rows.enumerated() {
      let yes = 1 / (1 + exp(-Self.xs[level]))
      let cells = [Self.start[level], yes, Self.start[level] * yes, expected[level]]
      #expect(row.count == 4 && zip(row, cells).allSatisfy { isClose($0, $1, within: 0.0005) })
      #expect(isClose(row[3], program.levels[level], within: 0.0005))
    }
    #expect(page.contains("from 17 % to 36.6 %"))
    #expect(isClose(program.chance, 0.366, within: 0.0005))
    #expect(page.contains("severity is now 1.16"))
    #expect(isClose(program.severity, 1.16, within: 0.005))
    #expect(page.contains("between no sign and early signs"))
    #expect(program.told == .none ... .mild)
  }

  @Test func `the example of rates is right`() throws {
    let rows = numbers("rates")
    #expect(rows.count == 4)
    let rated = { (usual: Int) in
      try Sample.library(
        [Sample.symptom("noise")],
        questions: [
          Sample.question(
            "q1", home: "noise", ["a": "marks: {noise: '++'}, usual: \(usual)", "b": ""])
        ])
    }
    let library = try rated(2)
    let intercepts = library.question("q1").options.map(\.intercept)
    #expect(page.contains("-0.731") && isClose(intercepts[0] - intercepts[1], -0.731, within: 5e-4))
    let yes = Self.xs.map { 1 / (1 + exp(0.7312 - $0)) }
    #expect(isClose(zip(Self.start, yes).reduce(0) { $0 + $1.0 * $1.1 }, 0.2))
    let program = library.diagnosis(["q1": "a"]).belief("noise")
    for (level, row) in rows.enumerated() {
      let both = Self.start[level] * yes[level]
      let cells = [Self.start[level], yes[level], both, both / 0.2]
      #expect(row.count == 4 && zip(row, cells).allSatisfy { isClose($0, $1, within: 0.0006) })
      #expect(isClose(row[3], program.levels[level], within: 0.0005))
    }
    #expect(page.contains("The chance is 43.6 %"))
    #expect(isClose(program.chance, 0.436, within: 0.0005))
    #expect(page.contains("it is 18.6 %"))
    let common = try rated(9).diagnosis(["q1": "a"]).belief("noise").chance
    #expect(isClose(common, 0.1855, within: 0.0005))
  }

  @Test func `the table of lines has the bounds of the program, in its order`() {
    let rows = page.table("lines")
    #expect(rows.map { $0[0] } == ["reported", "leaning", "no sign", "not asked", "unclear"])
    #expect(rows[0][1] == "from \(Int(100 * Report.Line.reportChance)) %")
    #expect(rows[1][1] == "from \(Int(100 * Report.Line.leaningChance)) %")
    #expect(rows[2][1] == "up to \(Int(100 * Report.Line.noSignChance)) %")
    #expect(rows.prefix(3).allSatisfy { $0[2] == "\(Report.Line.leastAnswers)" })
    #expect(
      page.contains("told in this order: reported, leaning, unclear, no sign, not asked")
        && Report.Line.allCases == [.report, .leaning, .unclear, .noSign, .notAsked])
  }

  @Test func `the example of a room is right`() throws {
    let rows = numbers("room")
    #expect(rows.count == 4)
    let voice = 1 / (1 + 14 * 0.3)
    let says = Self.xs.map { x in
      pow(1 / (1 + exp(-x)), 12 * voice) * pow(1 / (1 + exp(x)), 3 * voice)
    }
    let weights = zip(Self.start, says).map { $0 * $1 }
    let sum = weights.reduce(0, +)
    let library = try library(1)
    let program = library.diagnosis(["q1": "a=12 b=3"]).belief("noise")
    for (level, row) in rows.enumerated() {
      let cells = [
        Self.start[level], 1 / (1 + exp(-Self.xs[level])), says[level], weights[level] / sum,
      ]
      #expect(row.count == 4 && zip(row, cells).allSatisfy { isClose($0, $1, within: 0.0005) })
      #expect(isClose(row[3], program.levels[level], within: 0.0005))
    }
    #expect(page.contains("(1 + 14 × 0.3) = 0.1923") && isClose(voice, 0.1923))
    #expect(page.contains("The chance is 53.4 %") && isClose(program.chance, 0.534, within: 0.0005))
    #expect(page.contains("would make it 99.0 %"))
    let answers = Answers(["q1": Reply(words: ["a=12", "b=3"])], in: library, correlation: 0)
    #expect(isClose(Diagnosis(answers).beliefs[0].chance, 0.990, within: 0.0005))
  }

  @Test func `the example of three answers is right`() throws {
    let rows = numbers("three answers")
    #expect(rows.count == 3)
    let answers = ["q1": "a", "q2": "a", "q3": "a"]
    let diagnosis = try library(3).diagnosis(answers)
    var levels = Self.start
    for (index, row) in rows.enumerated() {
      let factor = pow(0.85, Double(index))
      let next = Self.after(levels, factor).levels
      let weight = Self.logOdds(next) - Self.logOdds(levels)
      levels = next
      #expect(row.count == 4 && isClose(row[0], factor, within: 1e-9))
      #expect(isClose(row[1], levels[2] + levels[3], within: 0.0005))
      #expect(isClose(row[2], weight, within: 0.0005))
      #expect(isClose(row[3], Self.severity(levels), within: 0.005))
      #expect(isClose(row[2], diagnosis.weights(of: 0)[index].value, within: 0.0005))
    }
    #expect(page.contains("add up to 2.455"))
    #expect(isClose(rows.reduce(0) { $0 + $1[2] }, 2.455, within: 0.0015))
    #expect(isClose(diagnosis.belief("noise").chance, rows[2][1], within: 0.0005))
  }

  @Test func `the example of two symptoms is right`() throws {
    let rows = numbers("two symptoms")
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: questions(["q1"], "noise: '++', fog: '++'") + questions(["q2"], "noise: '++'"))
    let known = [[:], ["q1": "a"], ["q1": "a", "q2": "a"]]
    #expect(rows.count == known.count)
    for (row, answers) in zip(rows, known) {
      let exact = Oracle(library, answers).chances()
      let program = library.diagnosis(answers).beliefs.map(\.chance)
      #expect(row.count == 2)
      #expect(zip(row, exact).allSatisfy { isClose($0, $1, within: 0.0005) })
      #expect(zip(row, program).allSatisfy { isClose($0, $1, within: 0.0005) })
    }
  }

  @Test func `the example of the next question is right`() throws {
    let rows = numbers("next question")
    let now = Self.after(Self.start, 1).levels
    let entropy = { (p: Double) in -p * log(p) - (1 - p) * log(1 - p) }
    let chance = now[2] + now[3]
    var gain = -max(0, chance - 0.5)
    var information = entropy(chance)
    #expect(isClose(information, 0.657, within: 0.0005) && page.contains("uncertainty 0.657"))
    #expect(rows.count == 2)
    for (row, isYes) in zip(rows, [true, false]) {
      let (levels, likely) = Self.after(now, 0.85, isYes: isYes)
      let p = levels[2] + levels[3]
      let cells = [likely, p, max(0, p - 0.5), entropy(p)]
      #expect(row.count == 4 && zip(row, cells).allSatisfy { isClose($0, $1, within: 0.0005) })
      gain += likely * cells[2]
      information -= likely * cells[3]
    }
    let library = try library(2)
    let choice = QuestionChoice(library.diagnosis(["q1": "a"]), topic: "noise")
    let worth = choice.worth(of: library.question("q2"))
    for (marker, formula, program) in [
      ("gain", gain, worth.gain), ("information", information, worth.information),
      ("score", (gain + information) / 8, (worth.gain + worth.information) / 8),
      ("other topic", (gain + information) / 8 * 0.9, (worth.gain + worth.information) / 8 * 0.9),
    ] {
      let written = try #require(page.number(marker))
      #expect(isClose(written, formula) && isClose(written, program))
    }
  }

  @Test func `the example of relief is right`() throws {
    let rows = page.table("example: relief")
    #expect(rows.count == 3)
    for row in rows {
      let weeks = row[4].split(separator: "-").compactMap { Double($0) }
      let cells = (row[1...3] + row[5...7]).compactMap { Double($0) }
      let (severity, effect, earlier) = (cells[0], cells[1], cells[2])
      let (setup, weekly, relief) = (cells[3], cells[4], cells[5])
      let formula =
        severity * effect * pow(0.5, earlier) * min(1, 6 / ((weeks[0] + weeks[1]) / 2))
        / (setup + 4 * weekly).squareRoot()
      #expect(isClose(relief, formula, within: 0.0005))
      let word = try #require(["0.2": "small", "0.5": "medium", "0.8": "large"][row[2]])
      let text = Sample.action(
        "act", home: "noise", setup: setup, weekly: weekly, weeks: weeks[0]...weeks[1],
        effect: word)
      let library = try Sample.library([Sample.symptom("noise")], actions: [text])
      let action = try #require(CompiledLibrary.of(library).actions.last)
      #expect(isClose(relief, action.relief(of: severity, after: Int(earlier)), within: 0.0005))
    }
  }

  @Test func `spans are as on the page`() {
    let rows = page.table("example: spans").map { $0.compactMap { Double($0) } }
    #expect(rows.count == 4)
    for row in rows {
      let span = Belief(SIMD4(row[0], row[1], row[2], row[3])).span
      #expect(isClose(row[4], span.lowerBound, within: 0.005))
      #expect(isClose(row[5], span.upperBound, within: 0.005))
    }
  }

  @Test func `every constant on the page is the one in the program`() throws {
    let question = try library(1).question("q1")
    let start = Belief.start.levels
    let program: [String: Double] = [
      "start none": start[0], "start mild": start[1], "start moderate": start[2],
      "start severe": start[3], "mark": Mark.scale, "self-view": Item.softFactor,
      "discount": Evidence.discount, "least response": Item.leastResponse,
      "tolerance": Propagation.tolerance, "rounds": Double(Propagation.maximumSweeps),
      "report": Report.Line.reportChance, "leaning": Report.Line.leaningChance,
      "least answers": Double(Report.Line.leastAnswers),
      "no sign": Report.Line.noSignChance, "very likely": Report.Sureness.veryLikelyChance,
      "possible": Report.Sureness.possibleChance, "look-alike": Diagnosis.twinDistance,
      "span": Belief.spanShare, "condition": Judgement.likely,
      "least gain": QuestionChoice.leastGain,
      "topic change": QuestionChoice.topicChange, "seconds": question.seconds,
      "least evidence": Double(Diagnosis.leastEvidence),
      "first finding": QuestionChoice.turnValue, "limit": Double(Interview.usualLimit),
      "hard limit": Double(Interview.hardLimit), "small effect": Action.Effect.small.size,
      "medium effect": Action.Effect.medium.size, "large effect": Action.Effect.large.size,
      "least hours": Candidate.leastHours, "team severity": Candidate.teamSeverity,
      "plan size": Double(Plan.size), "for one symptom": Double(Plan.mostForOne),
      "weekly hours": Plan.weeklyHours,
      "look again": Double(Plan.lookAgainAfter), "correlation": Gathering.correlation,
      "least shown": Double(Gathering.leastShown),
    ]
    var written: [String: Double] = [:]
    for row in page.table("constants") { written[row[0]] = Double(row[1]) }
    #expect(written == program)
  }
}
