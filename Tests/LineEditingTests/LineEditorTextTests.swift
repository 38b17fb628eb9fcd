import TestSupport
import Testing

/// Characters that are more than one byte, one scalar or one column.
struct LineEditorTextTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let keys: String
    let line: String
  }

  static let rows = [
    Row(testDescription: "double width", keys: "日本語\u{7f}", line: "日本"),
    Row(testDescription: "a letter and its mark", keys: "ae\u{301}\u{7f}", line: "a"),
    Row(testDescription: "a family", keys: "a👨‍👩‍👧\u{7f}b", line: "ab"),
    Row(testDescription: "a flag", keys: "🇫🇷🇩🇪\u{7f}", line: "🇫🇷"),
    Row(testDescription: "left over a mark", keys: "ae\u{301}\u{1b}[D\u{1b}[3~b", line: "ab"),
    Row(testDescription: "left over a family", keys: "👨‍👩‍👧\u{1b}[Dx", line: "x👨‍👩‍👧"),
    Row(testDescription: "right over a flag", keys: "🇫🇷a\u{1}\u{1b}[C\u{7f}", line: "a"),
    Row(testDescription: "newer than the C library", keys: "a\u{1fae8}b", line: "a\u{1fae8}b"),
  ]

  @Test(arguments: rows)
  func `keys act on what a person takes for a character`(_ row: Row) throws {
    let demo = try Demo()
    demo.terminal.send(row.keys + "\r")
    demo.gives("line <\(row.line)>")
    demo.quit()
  }

  @Test func `double width is seen right, typed, deleted and wrapped`() throws {
    let demo = try Demo(columns: 10)
    demo.terminal.send("日本語テキスト")
    demo.sees(["> 日本語テ", "キスト"])
    demo.terminal.send("\u{1}\u{4}x")
    demo.sees(["> x本語テ", "キスト"])
    demo.terminal.send("\u{5}\u{7f}\u{7f}")
    demo.sees(["> x本語テ", "キ"])
    demo.quit()
  }

  @Test func `a locale without UTF-8 does not crash a prompt with a glyph`() throws {
    let demo = try Demo(["LC_ALL": "C", "DEMO_PROMPT": "❯ "])
    demo.terminal.send("é日\r")
    demo.gives("line <é日>")
    demo.quit()
  }

  @Test func `a styled prompt is painted without moving anything`() throws {
    let styled = "\u{1b}[1;32m❯\u{1b}[0m "
    let demo = try Demo(["DEMO_PROMPT": "❯ ", "DEMO_STYLED": styled], columns: 20)
    #expect(demo.terminal.expect(styled))
    demo.terminal.send("abcdefghijklmnopqrstuvwx\u{1}1")
    demo.sees(["❯ 1abcdefghijklmnopq", "rstuvwx"])
    #expect(demo.terminal.screen.column == 3)
    demo.quit()
  }

  @Test func `the rows of a prompt above the last are printed once`() throws {
    let demo = try Demo(["DEMO_PROMPT": "1. How is it?\n> "])
    demo.terminal.send("fine\u{1}\u{7f}")
    demo.sees(["1. How is it?", "> fine"])
    demo.quit()
  }

  /// Random keys: whatever is done to a line, the screen shows the line that Enter gives.
  @Test(arguments: 0..<30)
  func `the screen shows the line after any edits`(seed: Int) throws {
    var random = Sequence(seed: UInt64(seed))
    let demo = try Demo(["DEMO_STYLED": "\u{1b}[1m>\u{1b}[0m "], columns: 30)
    for _ in 0..<60 { demo.terminal.send(random.keys(wide: seed % 2 == 1)) }
    // Whatever was sent before is drawn when this is.
    demo.terminal.send("\u{5}#")
    #expect(demo.terminal.shows { $0.lines.last?.hasSuffix("#") == true })
    let seen = demo.terminal.screen.lines.joined().dropFirst(2)
    demo.terminal.send("\r")
    demo.gives("line <\(seen)>")
    demo.quit()
  }
}

/// Keys in an order that a seed decides.
private struct Sequence: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func keys(wide: Bool) -> String {
    let letters = wide ? ["a", "b", "日", "本", "é"] : ["a", "b", "c", "d"]
    let edits = ["\u{1}", "\u{5}", "\u{1b}[D", "\u{1b}[D", "\u{1b}[C", "\u{7f}", "\u{1b}[3~"]
    let word = (0..<Int.random(in: 1...6, using: &self)).map { _ in
      letters.randomElement(using: &self) ?? ""
    }
    return word.joined() + (edits.randomElement(using: &self) ?? "")
  }
}
