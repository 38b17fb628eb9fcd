import TestSupport
import Testing

struct ScreenTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let output: String
    let lines: [String]
  }

  static let rows = [
    Row(testDescription: "lines", output: "ab\r\ncd", lines: ["ab", "cd"]),
    Row(testDescription: "overwriting", output: "abc\rx\u{8}yz", lines: ["yzc"]),
    Row(testDescription: "wrapping", output: "abcdefghijk", lines: ["abcdefghij", "k"]),
    Row(testDescription: "the wrap waits", output: "abcdefghij\rx", lines: ["xbcdefghij"]),
    Row(testDescription: "scrolling", output: "a\r\nb\r\nc\r\nd", lines: ["b", "c", "d"]),
    Row(testDescription: "erasing a row's end", output: "abc\u{1b}[2D\u{1b}[K", lines: ["a"]),
    Row(testDescription: "erasing all", output: "abc\u{1b}[2J\u{1b}[Hx", lines: ["x"]),
    Row(testDescription: "erasing below", output: "a\r\nb\r\u{1b}[A\u{1b}[J", lines: []),
    Row(testDescription: "placing", output: "\u{1b}[2;3Hx\u{1b}[Gy", lines: ["", "y x"]),
    Row(
      testDescription: "moving", output: "a\u{1b}[B\u{1b}[2Cb\u{1b}[Ac", lines: ["a   c", "   b"]),
    Row(testDescription: "shifting", output: "abc\r\u{1b}[@\u{1b}[C\u{1b}[P", lines: [" bc"]),
    Row(testDescription: "returning", output: "a\u{1b}7bc\u{1b}8x", lines: ["axc"]),
    Row(testDescription: "colours", output: "\u{1b}[1;32ma\u{1b}(B\u{1b}[mb", lines: ["ab"]),
    Row(testDescription: "modes", output: "\u{1b}[?2004ha", lines: ["a"]),
    Row(testDescription: "double width", output: "日本\u{8}\u{8}x", lines: ["日x"]),
    Row(testDescription: "marks", output: "e\u{301}a", lines: ["e\u{301}a"]),
  ]

  @Test(arguments: rows)
  func `a screen of 3 by 10 shows what was sent`(_ row: Row) {
    var screen = Screen(rows: 3, columns: 10)
    screen.feed(row.output.utf8)
    #expect(screen.lines == row.lines)
  }
}
