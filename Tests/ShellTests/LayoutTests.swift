import Foundation
import Shell
import Testing

/// How pages look on screens of any width, in any language, and to a screen reader.
@Suite struct LayoutTests {
  private static let conversation =
    [
      "diagnose --concern none", "2", "?", "n \(String(repeating: "日本語のメモ", count: 30))",
      "how isolation",
    ]
    + Array(repeating: "1", count: 12) + ["/stop", "", "help", "sessions show", "quit"]

  @Test(arguments: [20, 40, 57, 120])
  func `no line is wider than the screen`(_ width: Int) throws {
    let console = ScriptedConsole(Self.conversation, width: width)
    let run = try Run([], console)
    // What is typed is the terminal's to wrap.
    let shown = run.output.split(separator: "\n").filter {
      $0.firstMatch(of: /^[a-z0-9-]+>\ /) == nil
    }
    #expect(shown.count > 100)
    #expect(shown.filter { columns($0) > width } == [])
  }

  /// Wide where East Asian writing is.
  private func columns(_ line: Substring) -> Int {
    line.reduce(0) { $0 + ($1 >= "\u{3041}" && $1 <= "\u{9FFF}" ? 2 : 1) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a note of 200 kB without a blank is cut at the edge, soon`() throws {
    let note = String(repeating: "x", count: 200_000)
    let run = try Run(
      [], typing: ["diagnose --concern none", "n " + note, "sessions show", "quit"], width: 80)
    let rows = run.output.split(separator: "\n").filter { $0.hasSuffix("xxxx") && $0.count < 81 }
    #expect(rows.count == 2_740)
  }

  @Test func `what follows in a paragraph hangs below its text`() throws {
    let run = try Run([], typing: ["diagnose --concern none", "2", "quit"], width: 40)
    #expect(
      run.output.contains(
        "  2  Some mostly in the office, some\n     mostly away\n"))
  }

  @Test func `a screen reader gets words and numbers`() throws {
    let console = ScriptedConsole(Self.conversation, isPlain: true)
    let output = try Run([], console).output
    let signs = output.unicodeScalars.filter {
      $0 == "·" || (0x2500...0x259F).contains($0.value) || $0 == "\u{1B}"
    }
    #expect(signs.isEmpty)
    #expect(output.contains("\n2. Some mostly in the office, some mostly away\n"))
    #expect(output.contains("w none fits, s skip, b back, ? why"))
    #expect(!output.contains("\n "))
  }

  @Test func `plain or not, the questions are the same`() throws {
    let plain = ScriptedConsole(Self.conversation, isPlain: true)
    let usual = ScriptedConsole(Self.conversation)
    let prompts = try [plain, usual].map { Transcript.prompts(in: try Run([], $0).output) }
    #expect(prompts[0] == prompts[1])
    #expect(prompts[0].count > 15)
  }
}

/// Colours that can be read on the terminal's background.
@Suite struct ThemeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var variables: [String: String] = [:]
    var bold = true
    var faint = true
    var colours = true
    let title: String
  }

  static let rows = [
    Row(testDescription: "an unknown background", title: "\u{1B}[1mPlan\u{1B}[0m"),
    Row(
      testDescription: "a light one by wish", variables: ["RAPPORT_THEME": "light"],
      title: "\u{1B}[1;34mPlan\u{1B}[0m"),
    Row(
      testDescription: "a dark one by wish", variables: ["RAPPORT_THEME": "dark"],
      title: "\u{1B}[1;36mPlan\u{1B}[0m"),
    Row(testDescription: "none by wish", variables: ["RAPPORT_THEME": "none"], title: "Plan"),
    Row(
      testDescription: "a misspelt wish", variables: ["RAPPORT_THEME": "drak"],
      title: "\u{1B}[1mPlan\u{1B}[0m"),
    Row(
      testDescription: "a dark one by the terminal", variables: ["COLORFGBG": "15;0"],
      title: "\u{1B}[1;36mPlan\u{1B}[0m"),
    Row(
      testDescription: "a light one by the terminal",
      variables: ["COLORFGBG": "0;default;15"], title: "\u{1B}[1;34mPlan\u{1B}[0m"),
    Row(
      testDescription: "a terminal that names no background",
      variables: ["COLORFGBG": "default;default"], title: "\u{1B}[1mPlan\u{1B}[0m"),
    Row(
      testDescription: "a terminal without colours", variables: ["RAPPORT_THEME": "dark"],
      colours: false, title: "\u{1B}[1mPlan\u{1B}[0m"),
    Row(
      testDescription: "a terminal that can do nothing", bold: false, faint: false, colours: false,
      title: "Plan"),
  ]

  @Test(arguments: rows)
  func `titles stand out as far as the terminal allows`(_ row: Row) throws {
    let home = try Home()
    home.variables = row.variables
    let theme = Theme(
      bold: row.bold, faint: row.faint, colours: row.colours, home.surroundings.variable)
    #expect(theme.titled("Plan") == row.title)
  }
}
