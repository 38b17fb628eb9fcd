import Coaching
import Foundation
import Testing

@testable import Shell

@Suite("Finding the column of each statement")
struct SurveyHeadingTests {
  private typealias F = SurveyFixture
  private static let all = F.heads + [F.recommend]
  private static let row = F.numbers + ["8"]

  private static func changed(_ index: Int, _ text: String) -> [String] {
    var heads = all
    heads[index] = text
    return heads
  }

  static let good: [(String, [String])] = [
    ("another language", changed(2, "Ich kann einen Fehler zugeben. [T3]")),
    ("small mark with blanks", changed(2, "My work is noticed. [ t3 ]")),
    ("twice decoded", changed(2, "My workâ€™s Ã¶ [T3]")),
    ("the code alone", changed(2, "T3")),
    ("a small code", changed(2, "t3")),
    ("the code of an array", changed(2, "P[T3]")),
    ("in an array", changed(2, "Please rate. [My work gets noticed. [T3]]")),
    ("no mark, the same text", changed(2, "  my work gets NOTICED ")),
    ("no mark, in an array", changed(2, "Please [a] rate. [My work gets noticed.]")),
    ("no mark, behind a dash", changed(2, "Please rate - My work gets noticed.")),
    ("no mark on the recommendation", changed(8, Wave.recommend)),
  ]

  @Test("A mark, a code or the same text finds it", arguments: good)
  func found(_ name: String, _ heads: [String]) throws {
    let export = try F.read(F.table([Self.row], heads: heads))
    #expect(export.counters == [F.counters([(F.values, 8)])])
    #expect(export.droppedColumns.isEmpty)
  }

  @Test("Columns may be moved")
  func moved() throws {
    let export = try F.read(F.table([Self.row.reversed()], heads: Self.all.reversed()))
    #expect(export.counters == [F.counters([(F.values, 8)])])
  }

  static let bad: [(String, [String], [String])] = [
    (
      "an edited statement without its mark", changed(2, "My work is seen."),
      ["a.csv:1:1: error: no column", "[T3] 'My work gets noticed.'", "put [T3] back"]
    ),
    (
      "no recommendation", changed(8, "Would you?"), ["the recommendation", "put [R1] back"]
    ),
    (
      "doubled", changed(2, "My work is seen. [T2]"),
      ["a.csv:1:63: error: there are two columns for [T2]", "delete"]
    ),
    ("doubled by its text", changed(2, F.says[1]), ["there are two columns for [T2]"]),
    (
      "a mark of another wave", changed(2, "Seen. [T12]"), ["'T12' is not of this wave", "another"]
    ),
    ("a code of another wave", changed(2, "T9"), ["'T9' is not of this wave", "another wave"]),
    ("two marks", changed(2, "Seen. [T3] [T4]"), ["has the marks T3 and T4"]),
    (
      "the mark of one and the text of another", changed(2, "We keep our word. [T3]"),
      ["the mark is [T3], and the text that of [T4]", "put the right mark"]
    ),
    ("no statement at all", ["A", "B", "C", "D", "E", "F", "G", "H", "I"], ["such as [T1]"]),
  ]

  @Test("Else it is refused", arguments: bad)
  func refused(_ name: String, _ heads: [String], _ parts: [String]) {
    let problems = F.problems(F.table([Self.row], heads: heads))
    for part in parts { #expect(problems.contains(part), "\(problems)") }
  }

  @Test("A file with fewer statements is of another wave")
  func fewer() {
    let heads = Array(Self.all.dropFirst())
    let problems = F.problems(F.table([Array(Self.row.dropFirst())], heads: heads))
    #expect(problems.contains("no column has the answers to [T1]"))
    #expect(problems.contains("take the file of this wave"))
  }

  @Test("A group column is needed only if the wave has groups")
  func groups() {
    #expect(F.problems(F.table([Self.row]), F.twoGroups).contains("put [G1] back"))
    let text = F.table([Self.row + ["Office"]], heads: Self.all + ["Where? [G1]"])
    #expect(F.problems(text, F.twoGroups) == "")
    #expect(F.problems(text).contains("'G1' is not of this wave"))
  }

  @Test("SurveyMonkey's table with a column for each answer is refused")
  func split() {
    let first = "Respondent ID,\(F.plain(F.heads)),,,,,\(F.recommend)\n"
    let second =
      ",\(F.plain(Array(repeating: "Response", count: 7))),Strongly disagree,Disagree,"
      + "Neither agree nor disagree,Agree,Strongly agree,Response\n"
    let row = "1,\(F.plain(Array(F.labels.prefix(7)))),,,,,Strongly agree,8\n"
    #expect(F.problems(first + second + row).contains("[T8] has a column for each answer"))
  }

  @Test("Comments and points beside an answer do not double it")
  func beside() throws {
    let heads = Self.all + ["\(F.heads[0]) [Comment]", "Points – \(F.heads[1])"]
    let export = try F.read(F.table([Self.row + ["x", "1"]], heads: heads))
    #expect(export.droppedColumns.map(\.reason) == [.freeText, .score])
  }
}
