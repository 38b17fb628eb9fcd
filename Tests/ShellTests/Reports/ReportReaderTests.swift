import Foundation
import Testing

@testable import Shell

/// What reaches a client, and what only a coach.
@Suite struct ReportReaderTests {
  static let formats = ReportFormat.allCases.map(\.rawValue)

  @Test(arguments: formats)
  func `a client's report has no note of any kind`(_ format: String) throws {
    let text = try ReportSamples.report("--format", format)
    #expect(!text.isEmpty)
    #expect(try ReportSamples.report("--format", format, "--for", "client") == text)
    #expect(!text.contains("between us") && !text.contains("for all"))
    #expect(!text.contains("For the coach"))
  }

  @Test(arguments: formats)
  func `a coach's report has private notes only if asked for`(_ format: String) throws {
    let text = try ReportSamples.report("--format", format, "--for", "coach")
    #expect(!text.contains("between us"))
  }

  @Test(arguments: ["html", "markdown"])
  func `a coach reads notes and cues, and private notes on top`(_ format: String) throws {
    let text = try ReportSamples.report("--format", format, "--for", "coach")
    #expect(text.contains("for all") && text.contains("What to listen for"))
    let whole = try ReportSamples.report("--format", format, "--for", "coach", "--private-notes")
    #expect(whole.contains("Private note") && whole.contains("between us only"))
  }

  @Test(arguments: [
    ["--private-notes"], ["--private-notes", "--for", "client"],
    ["--private-notes", "--for", "coach", "--format", "csv"],
    ["--for", "workshop"], ["--for", "nobody"],
    ["--labels", "--format", "csv"], ["--words", "--format", "ics"], ["--schema", "1"],
    ["--templates", "t", "--format", "json"],
  ])
  func `a report is for a client or a coach, and private notes only for a coach who can read them`(
    _ options: [String]
  ) throws {
    let home = try Home()
    try ReportSamples.coached(in: home)
    let run = try Run(["report"] + options, in: home)
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func `labels that were asked for are not left out in silence while presenting`() throws {
    let home = try Home()
    let lines = ["diagnose --concern none", "label --client C7", "/present on", "/report --labels"]
    #expect(
      try Run([], typing: lines, in: home).flowing
        .contains("Labels are hidden while you present; present off shows them."))
  }

  @Test func `a report with private notes is not written while presenting`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "p between us", "/present on",
        "/report --for coach --private-notes", "quit",
      ])
    #expect(
      run.flowing.contains("Private notes are hidden while you present; present off shows them."))
    let shown = try #require(run.output.split(separator: "(the screen is cleared)").last)
    #expect(!shown.contains("between us"))
  }

  @Test func `the JSON is the result other programs rely on`() throws {
    let home = try Home()
    try ReportSamples.coached(in: home)
    let plan = try Run(["plan", "--format", "json"], in: home).output
    #expect(try Run(["report", "--format", "json"], in: home).output == plan)
  }

  @Test func `the file's name tells the format, and a session may be named`() throws {
    let home = try Home()
    try ReportSamples.coached(in: home)
    let file = home.folder.appending(path: "r.csv").path
    let run = try Run(["report", "fir", "--output", file], in: home)
    #expect(run.code == 0 && run.output == "")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("position,action,"))
    #expect(try Run(["report", "zzz"], in: home).code == 66)
    #expect(try Run(["report"], in: Home()).code == 66)
  }
}
