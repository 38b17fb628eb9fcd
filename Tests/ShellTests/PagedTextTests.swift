import Foundation
import Testing

@testable import Shell

/// Long results in pages.
@Suite struct PagedTextTests {
  @Test(arguments: [
    (["a\nb\n"], 5, ["a\nb\n"]),
    (["a\nb\n\nc\nd\n"], 3, ["a\nb\n", "c\nd\n"]),
    (["a\n", "b\n"], 5, ["a\nb\n"]),
    (["a\nb\nc\nd\ne\n"], 2, ["a\nb\n", "c\nd\n", "e\n"]),
    (["a\n", "b\nc\n\nd\n"], 3, ["a\n", "b\nc\n", "d\n"]),
    ([], 3, []), (["\n"], 3, []),
  ])
  func `a text parts at blank lines, and in the middle of what is longer than a page`(
    _ sections: [String], _ rows: Int, _ pages: [String]
  ) {
    #expect(PagedText(sections, rows: rows).pages == pages)
  }

  @Test(arguments: [
    ("", 0, PageTurning.Turn.to(1)), ("", 2, .leave), ("b", 1, .to(0)), ("B", 2, .to(1)),
    ("q", 0, .leave), ("3", 0, .to(2)), ("how", 0, .meant("how")), (" 2 ", 2, .to(1)),
  ])
  func `a line turns pages, or is meant for what comes after`(
    _ line: String, _ index: Int, _ turn: PageTurning.Turn
  ) throws {
    #expect(try PageTurning(count: 3, index: index).meaning(of: line) == turn)
  }

  @Test(arguments: ["0", "4", "-1", "99999999999999999999"])
  func `there is no other page`(_ line: String) throws {
    let turning = PageTurning(count: 3)
    if Int(line) == nil {
      #expect(try turning.meaning(of: line) == .meant(line))
    } else {
      #expect(throws: AskingRefusal.self) { try turning.meaning(of: line) }
    }
  }

  @Test func `the prompt fits a narrow screen`() {
    let turning = PageTurning(count: 18)
    #expect(turning.prompt(width: 80) == "page 1 of 18 · Enter goes on, b back, q leaves> ")
    #expect(turning.prompt(width: 24) == "page 1 of 18> ")
  }

  private let answers = [
    "diagnose --concern none", "3", "/answer cx-tracking 3", "/answer mf1 2", "/answer om1 4",
    "/answer om2 3", "/answer om3 3", "/answer om4 2", "/answer om7 5", "/stop", "",
  ]

  private func shown(_ typed: [String], height: Int?, isPlain: Bool = false) throws -> String {
    let console = ScriptedConsole(answers + typed, height: height, isPlain: isPlain)
    return try Run([], console).output
  }

  @Test func `the first page says what matters, and the rest follows page by page`() throws {
    let text = try shown(["", "b", "9", "2", "q", "quit"], height: 24)
    let first = try #require(text.firstMatch(of: /In short[\s\S]*?page 1 of (\d)/))
    #expect(first.0.contains("Today: ") && first.0.contains("needs attention now"), "\(first.0)")
    #expect(first.0.count { $0 == "\n" } <= 22)
    #expect(text.contains("There are \(first.1) pages."))
    #expect(text.components(separatedBy: "page 2 of").count == 3)
    #expect(text.contains("q leaves> q\n\nhow explains it"))
  }

  @Test func `a command typed at a page is done`() throws {
    let text = try shown(["due", "quit"], height: 24)
    #expect(text.contains("q leaves> due\n") && !text.contains("page 2 of"))
    #expect(text.contains("Nothing is due"))
  }

  @Test(arguments: [nil, 9, 500])
  func `without a screen, on a tiny one and where all fits nothing is turned`(_ height: Int?) throws
  {
    let text = try shown(["plan", "quit"], height: height)
    #expect(!text.contains("page 1 of") && !text.contains("In short") && text.contains("Your plan"))
  }

  @Test func `the input may end in the middle of the pages`() throws {
    #expect(try shown([""], height: 24).contains("page 2 of"))
  }

  @Test func `a cleared screen shows the page again, and reads nothing`() throws {
    let console = ScriptedConsole(answers + ["", "q", "quit"], height: 24)
    console.onRead = { number in if [13, 14].contains(number) { console.onClear?() } }
    let text = try Run([], console).output
    #expect(text.components(separatedBy: "In short").count == 2, "\(text)")
    #expect(text.components(separatedBy: "page 2 of").count == 2)
    // At the prompt behind them the whole plan stands again.
    #expect(text.components(separatedBy: "Your plan").count > 1)
  }

  @Test func `a command typed at the pages of a single conversation is done`() throws {
    let console = ScriptedConsole(Array(answers.dropFirst()) + ["how"], height: 24)
    let text = try Run(["diagnose", "--concern", "none"], console).output
    #expect(text.contains("q leaves> how\n") && text.contains("How: "), "\(text.suffix(900))")
  }

  @Test func `pages end where another window presents`() throws {
    let home = try Home()
    let console = ScriptedConsole(answers + ["", "", "quit"], height: 24)
    console.onRead = { number in
      guard number == 12 else { return }
      let file = home.data.appending(path: "shared-screen")
      try? Data("x".utf8).write(to: file)
    }
    let text = try Run([], console, in: home).output
    #expect(
      text.contains("Another window presents now, so the pages end here."), "\(text.suffix(900))")
  }
}
