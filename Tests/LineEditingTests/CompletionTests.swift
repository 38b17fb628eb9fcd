import TestSupport
import Testing

/// The Tab key, with the words of line-demo.
struct CompletionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let keys: String
    let lines: [String]
    var rows = 24
    var columns = 40
  }

  static let rows = [
    Row(
      testDescription: "one match and a space", keys: "alphXX\u{7f}\u{7f}\t!", lines: ["> alpha !"]),
    Row(testDescription: "a folder without a space", keys: "fo\t!", lines: ["> folder/!"]),
    Row(testDescription: "what matches have in common", keys: "al\t!", lines: ["> alp!"]),
    Row(
      testDescription: "a listing in columns", keys: "alp\t!",
      lines: ["  alpha   alpine  alps", "> alp!"]),
    Row(
      testDescription: "a listing downwards where it is narrow", keys: "alp\t!",
      lines: ["  alpha", "  alpine", "  alps", "> alp!"], columns: 12),
    Row(
      testDescription: "a listing with details", keys: "/\t!",
      lines: [
        "  /play  start an interview", "  /plan  what to do next", "  /quit  leave", "> /!",
      ]),
    Row(
      testDescription: "details cut to the width", keys: "/p\tq\u{7f}\t!",
      lines: ["  /play  start an...", "  /plan  what to...", "> /pla!"], columns: 21),
    Row(
      testDescription: "double width in columns", keys: "日\t!",
      lines: ["  日本  日光", "> 日!"]),
    Row(
      testDescription: "in the middle, before a space", keys: "x y\u{1}alph\t!",
      lines: ["> alpha !x y"]),
    Row(
      testDescription: "a listing too tall for the screen", keys: "/\t!",
      lines: ["  /play  start an interview", "  ... and 2 more lines", "> /!"], rows: 4),
    Row(testDescription: "nothing fits", keys: "zz\t!", lines: ["> zz!"]),
  ]

  @Test(arguments: rows)
  func `Tab completes or lists`(_ row: Row) throws {
    let demo = try Demo(rows: row.rows, columns: row.columns)
    demo.terminal.send(row.keys)
    demo.sees(row.lines)
    demo.quit()
  }
}
