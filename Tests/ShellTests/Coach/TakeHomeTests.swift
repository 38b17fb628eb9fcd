import Foundation
import Shell
import Testing

/// The page a client takes home, and the coach's copy.
@Suite struct TakeHomeTests {
  /// A plan of two steps with who, day and own words, by a coach with a name.
  private func home() throws -> Home {
    let home = try Home()
    try ReportSamples.coached(in: home)
    for words in [
      ["settings", "--coach", "Ada Byrne", "--line", "Coach, Leeds & York"],
      [
        "take", "Agree with my deputy what she decides", "--instead", "2", "--by", "2026-03-20",
        "--who", "me and her",
      ],
      ["goal", "Nobody waits for a word"],
    ] { #expect(try Run(words, in: home).code == 0) }
    return home
  }

  @Test func `the first page says who, what, by when and with which words`() throws {
    let home = try home()
    let page = try Run(["report"], in: home).output
    let first = try #require(page.components(separatedBy: "# What we see").first)
    #expect(first.hasPrefix("# What we agreed\n\n3 March 2026 · Ada Byrne, Coach, Leeds & York\n"))
    #expect(!first.contains("C7") && first.contains("**Goal:** Nobody waits for a word"))
    #expect(first.contains("By 20 March 2026; who: me and her"))
    #expect(first.contains("Words to begin with: \""))
    #expect(first.hasSuffix("We look again on 17 March 2026.\n\n"))
    let html = try Run(["report", "--format", "html"], in: home).output
    #expect(html.contains("<strong>Ada Byrne</strong>, Coach, Leeds &amp; York</p>"))
    #expect(try Run(["report", "--labels"], in: home).output.contains("Client: C7"))
    #expect(try Run(["report", "--for", "coach"], in: home).output.contains("Client: C7"))
  }

  @Test func `a client's page tells no sample sentence as a fact`() throws {
    let page = try ReportSamples.report("--format", "html")
    #expect(page.contains("<p>Often looks like this: ") && !page.contains("class=\"coach\""))
    #expect(!page.contains("Coach's copy"))
  }

  @Test
  func `a coach's copy differs in title, colour and name, and holds answers and log if wished`()
    throws
  {
    let home = try home()
    let file = home.folder.appending(path: "ana.html").path
    let run = try Run(
      ["report", "--for", "coach", "--answers", "--log", "--output", file], in: home)
    #expect(run.code == 0 && !FileManager.default.fileExists(atPath: file))
    let page = try String(
      contentsOfFile: file.replacing("ana.html", with: "ana-coach.html"), encoding: .utf8)
    #expect(page.contains("<body class=\"coach\">"))
    #expect(page.contains("<h1>Coach's copy: not for the client</h1>"))
    #expect(page.contains("<title>Coach's copy"))
    #expect(page.contains("All answers") && page.contains("Log of sessions"))
    #expect(page.contains("<td>Began<br>9 answers<br>"), "\(page.suffix(1500))")
    let plain = try Run(["report", "--for", "coach"], in: home).output
    #expect(plain.hasPrefix("# Coach's copy") && !plain.contains("All answers"))
  }

  @Test(arguments: [
    ["--answers"], ["--log"], ["--log", "--for", "coach", "--format", "json"],
    ["--answers", "--for", "client"],
  ])
  func `what is for a coach is in no other report`(_ options: [String]) throws {
    let run = try Run(["report"] + options, in: try home())
    #expect(run.code == 64 && run.output.isEmpty)
  }

  @Test func `a later report opens with its date and what has changed`() throws {
    let home = try home()
    home.days = 42
    _ = try Run(
      ["done", "1", "all listed"], in: home)
    _ = try Run(["reading", "1", "3 of 8", "--better"], in: home)
    let page = try Run(["report"], in: home).output
    #expect(page.contains("# What we agreed\n\n14 April 2026 · Ada Byrne"))
    let since = page.components(separatedBy: "## ")[1]
    #expect(since.hasPrefix("Since 3 March 2026\n\n- "))
    #expect(since.contains(": done, told on 14 April 2026") && !since.contains("all listed"))
    #expect(page.contains("## Agreed now\n\n- **Agree with my deputy"))
    #expect(page.contains("# What we saw on 3 March 2026"))
    // The looks back were left out; the next one is the latest that is due.
    #expect(!page.contains("We look again on 17 March"))
  }

  @Test func `forty own actions leave the first page a page`() throws {
    let home = try home()
    for number in 1...40 {
      _ = try Run(["take", "Try the thing number \(number)", "--instead", "1"], in: home)
    }
    home.days = 20
    let page = try Run(["report"], in: home).output
    #expect(page.components(separatedBy: ": dropped, told on").count > 5)
    let first = try #require(page.components(separatedBy: "# What we saw").first)
    #expect(first.components(separatedBy: ": dropped, told on").count == 9)
    #expect(first.contains("more, below."))
  }

  @Test func `settings are kept once, shown, and refused where they cannot be printed`() throws {
    let home = try Home()
    #expect(try Run(["settings"], in: home).output.contains("name nobody"))
    #expect(
      try Run(["settings", "--line", "Leeds"], in: home).output.contains("once settings --coach"))
    #expect(
      try Run(["settings", "--coach", "Ada"], in: home).output
        == "Reports are handed over by Ada, Leeds.\n")
    for bad in ["A\u{1B}[31m", "two\nlines", String(repeating: "x", count: 81), "\u{202E}adA"] {
      #expect(try Run(["settings", "--coach", bad], in: home).code == 64)
    }
    #expect(try Run(["settings"], in: home).output.contains("Ada, Leeds"))
    let file = home.surroundings.settingsFile
    try Data("{\"coach\": 3}".utf8).write(to: file)
    let run = try Run(["settings"], in: home)
    #expect(run.code == 65 && run.errors.contains("holds no settings"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "{\"coach\": 3}")
  }

  @Test(arguments: [
    ("q1.html", "q1-coach.html"), ("coaching.html", "coaching-coach.html"),
    ("ana-Coach.md", "ana-Coach.md"), ("noend", "noend-coach"), (".hidden", ".hidden-coach"),
    ("plan.ics", "plan.ics"), ("plan.csv", "plan.csv"),
  ])
  func `only what holds a coach's words is called so`(_ typed: String, _ written: String) throws {
    let home = try home()
    let folder = home.folder.appending(path: "out")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: typed).path
    #expect(try Run(["report", "--for", "coach", "--output", path], in: home).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [written])
  }

  @Test func `a whole result in Markdown begins with the same page`() throws {
    let home = try Home()
    let answers = try home.write("answers: {cx-size: b, om1: d, om2: c, om4: b}", to: "a.yaml")
    let text = try Run(["diagnose", "--answers", answers, "--format", "markdown"], in: home).output
    #expect(text.hasPrefix("# What I will do\n\n3 March 2026\n"))
    #expect(!text.contains("done or dropped"))
  }
}
