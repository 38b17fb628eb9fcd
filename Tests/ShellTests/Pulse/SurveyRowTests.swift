import Coaching
import Foundation
import Testing

@testable import Shell

@Suite("Counting rows")
struct SurveyRowTests {
  private typealias F = SurveyFixture
  private static let row = F.numbers + ["8"]
  private static let heads = F.heads + [F.recommend, "Where? [G1]"]

  @Test("Each group has its counters, in the order of the wave")
  func groups() throws {
    let rows = [Self.row + ["remote"], Self.row + [" OFFICE "], Self.row + ["Remote"]]
    let export = try F.read(F.table(rows, heads: Self.heads), F.twoGroups)
    #expect(export.counters.map(\.people) == [1, 2])
    #expect(export.counters[1] == F.counters([(F.values, 8), (F.values, 8)]))
    #expect(export.rows == 3)
  }

  @Test("An unknown group is refused with its line; no group is dropped and told")
  func strangeGroup() throws {
    let rows = [Self.row + ["Office"], Self.row + ["Ofice"]]
    let problems = F.problems(F.table(rows, heads: Self.heads), F.twoGroups)
    #expect(problems.contains("a.csv:3:19: error: 'Ofice' is no group of this wave"))
    #expect(problems.contains("'Office', 'Remote'"))
    let export = try F.read(
      F.table([rows[0], Self.row + ["Rather not say"]], heads: Self.heads), F.twoGroups)
    #expect(export.rows == 1)
    #expect(export.droppedRows == [.init(line: 3, reason: .noGroup)])
  }

  @Test("A row without any answer is dropped and told")
  func empty() throws {
    let nothing = Array(repeating: "-", count: 9)
    let export = try F.read(F.table([Self.row, nothing, Self.row]))
    #expect(export.counters == [F.counters([(F.values, 8), (F.values, 8)])])
    #expect(export.droppedRows == [.init(line: 3, reason: .empty)])
  }

  @Test("A row with a number of its own is counted once among several files")
  func severalFiles() throws {
    let heads = ["id"] + F.heads + [F.recommend]
    let first = F.table([["1"] + Self.row, ["2"] + Self.row], heads: heads)
    let second = F.table([["2"] + Self.row, ["3"] + Self.row], heads: heads)
    var known: Set<String> = []
    let exports = try [first, second].map { text in
      try SurveyExport(
        Data(text.utf8), file: "a.csv", wave: F.wave(), labels: [:], numbersFrom: 1,
        besides: &known)
    }
    #expect(exports.map(\.rows) == [2, 1])
    #expect(exports[1].droppedRows == [.init(line: 2, reason: .duplicate)])
  }

  @Test("The first of two rows of one response counts, unless it was not finished")
  func duplicates() throws {
    let heads = ["id", "submitdate"] + F.heads + [F.recommend]
    let rows = [
      ["1", ""] + Self.row, ["1", "2026-01-01"] + F.numbers + ["9"],
      ["1", "2026-01-01"] + Self.row,
      ["", "2026-01-01"] + Self.row, ["", "2026-01-01"] + Self.row,
    ]
    let export = try F.read(F.table(rows, heads: heads))
    #expect(export.counters == [F.counters([9, 8, 8].map { (F.values, $0) })])
    #expect(
      export.droppedRows == [
        .init(line: 2, reason: .notFinished), .init(line: 4, reason: .duplicate),
      ])
  }

  @Test("Without a date Typeform's response was not sent off")
  func typeform() throws {
    let heads = ["#"] + F.heads + [F.recommend, "Submit Date (UTC)", "Network ID"]
    let rows = [["a"] + Self.row + ["", "1"], ["b"] + Self.row + ["2026-04-03", "2"]]
    let export = try F.read(F.table(rows, heads: heads))
    #expect(export.rows == 1)
    #expect(export.droppedRows == [.init(line: 2, reason: .notFinished)])
  }

  @Test("Qualtrics must say whether a response is finished")
  func finished() {
    let text = SurveySamples.qualtricsHeads + SurveySamples.qualtricsRow("R_1", finished: "Wahr")
    #expect(F.problems(text).contains("a.csv:4:"))
    #expect(F.problems(text).contains("'Finished' is neither True nor False"))
  }

  static let widths: [([String], String)] = [
    (row + ["x"], "a.csv:3:1: error: this row has 10 cells and the heading 9"),
    (Array(row.dropLast()), "a.csv:3:1: error: this row has 8 cells and the heading 9"),
  ]

  @Test("A row of another width is refused with its line", arguments: widths)
  func width(_ row: [String], _ part: String) {
    let problems = F.problems(F.table([Self.row, row, Self.row]))
    #expect(problems.contains(part), "\(problems)")
    #expect(problems.contains("export the file again"))
  }

  @Test("A second row of headings of another width is refused too")
  func headingWidth() {
    let text = SurveySamples.surveyMonkey.replacing("Open-Ended Response", with: "Response,x")
    #expect(F.problems(text).contains("a.csv:2:1: error: this row has 23 cells and the heading 22"))
  }

  @Test("More answers than people who were asked are refused with both numbers")
  func tooMany() {
    let text = F.table(Array(repeating: Self.row, count: 11))
    #expect(F.problems(text).contains("11 people answered, and only 10 were asked"))
    let rows = Array(repeating: Self.row + ["Office"], count: 6)
    #expect(
      F.problems(F.table(rows, heads: Self.heads), F.twoGroups)
        .contains("6 people answered in 'Office', and only 5 were asked"))
  }

  @Test("Many wrong rows make no more than twenty lines and one")
  func manyProblems() {
    let text = F.table(Array(repeating: ["1"], count: 50))
    #expect(F.problems(text).split(separator: "\n").count == 21)
    #expect(F.problems(text).contains("and so on, in 30 rows"))
  }

  @Test("20 000 rows are read in time, and refused")
  func speed() {
    // Without optimisation a tenth takes as long; then only the outcome is checked.
    #if DEBUG
    let count = 2_000
    #else
    let count = 20_000
    #endif
    var text = SurveySamples.qualtricsHeads
    for index in 0..<count { text += SurveySamples.qualtricsRow("R_\(index)") }
    var problems = ""
    let time = ContinuousClock().measure { problems = F.problems(text) }
    #expect(problems.contains("\(count) people answered, and only 10 were asked"))
    #if !DEBUG
    #expect(time < .seconds(3))
    #endif
  }
}
