import Foundation
import Shell
import Testing

/// Nothing a terminal obeys, or a spreadsheet runs, comes out of what others wrote.
@Suite struct RawTests {
  @Test(arguments: ["\u{1B}]52;c;AAAA\u{7}", "a\u{9B}2J", "a\u{202E}b", "a\u{200B}b", "\u{3164}"])
  func `an archive with such a label is refused with its place`(_ label: String) throws {
    let home = try Home()
    let escaped = label.unicodeScalars.map { String(format: "\\u%04x", $0.value) }.joined()
    let archive = try home.write(
      """
      {"schema": "rapport.data/1", "playbooks": [], "sessions": [{"id": "one", "events": [
        {"at": 1772528400000, "change": {"kind": "started", "library": [], "limit": 16}},
        {"at": 1772528400000, "change": {"kind": "labelled",
          "labels": {"client": "\(escaped)", "team": ""}}}]}]}
      """, to: "hostile.json")
    let run = try Run(["data", "import", archive], in: home)
    #expect(run.code == 65)
    #expect(
      run.errors == "A name holds an invisible control character at "
        + "sessions[0].events[1].change.labels.client. Nothing was brought in.\n")
  }

  @Test func `JSON holds them as escapes`() throws {
    let home = try Home()
    let answers = try home.write(
      "concern: {words: \"a\u{9B}b\u{202E}c\"}\nanswers: {mf1: b}", to: "a.yaml")
    let typed = try Run(
      [], typing: ["diagnose", "quiet \u{9B}31m and \u{2066}turned", "", "1", "/stop", "quit"],
      in: home)
    #expect(typed.code == 0)
    let run = try Run(["report", "--format", "json", "--words"], in: home)
    #expect(run.code == 0)
    #expect(run.output.contains("\\u009b31m and \\u2066turned"), "\(run.output)")
    #expect(try Run(["diagnose", "--answers", answers], in: home).code != 0)
  }

  @Test func `a theme lets its own styles through, and nothing else`() {
    let theme = Theme.none
    #expect(theme.safe("a\u{1B}[1mb\u{9B}c\n\td") == "a␛[1mb\u{FFFD}c\n\td")
  }

  @Test(arguments: ["=1+1", " =1+1", "\u{3000}=1", "＝1", "＠x", "+1"])
  func `a cell that may be taken for a formula is defused`(_ text: String) throws {
    let home = try Home()
    #expect(
      try Run(
        ["diagnose", "--answers", home.write("answers: {mf1: d, mf2: d, mf5: c}", to: "a.yaml")],
        in: home
      ).code == 0)
    let taken = try Run(
      [],
      typing: ["plan", "take 1", "arrange 1 --who \"\(text)\"", "quit"], in: home)
    #expect(taken.code == 0)
    let csv = try Run(["report", "--format", "csv"], in: home).output
    #expect(csv.contains("'" + text), "\(csv)")
  }

  @Test func `a template too deep is refused with its place`() throws {
    let home = try Home()
    #expect(
      try Run(["diagnose", "--answers", home.write("answers: {mf1: a}", to: "a.yaml")], in: home)
        .code == 0)
    let scoped = "{{#a}}{{=<%\t%>=}}<%/a%>" + String(repeating: "{{^x}}", count: 11)
    let scopedFile = try home.write(scoped, to: "s/report.md.mustache")
    let scopedFolder = URL(filePath: scopedFile).deletingLastPathComponent().path
    #expect(
      try Run(["report", "--format", "markdown", "--templates", scopedFolder], in: home)
        .errors.contains("sections stand in one another"))
    for depth in [10, 11, 6_000] {
      let text =
        String(repeating: "{{^goal}}", count: depth) + String(repeating: "{{/goal}}", count: depth)
      let file = try home.write("\n" + text, to: "t/report.md.mustache")
      let folder = URL(filePath: file).deletingLastPathComponent().path
      let run = try Run(["report", "--format", "markdown", "--templates", folder], in: home)
      #expect(run.code == (depth > 10 ? 65 : 0))
      if depth > 10 {
        #expect(run.errors.hasPrefix("\(file):2:91: error: sections stand in one another"))
      }
    }
  }

  @Test func `a hundred problems are told, and the others counted`() throws {
    let home = try Home()
    let keys = (1...150).map { "key\($0): 1\n" }.joined()
    let run = try Run(["playbooks", "check", home.write(keys, to: "bad.yaml")], in: home)
    #expect(run.code == 65)
    #expect(run.output.split(separator: "\n").count == 100)
    #expect(run.errors.contains("more problems."))
  }
}
