import Foundation
import Shell
import Testing

/// Two conversations side by side.
@Suite struct CompareTests {
  @Test func `what changed is told with both days, a picture and how far it can be trusted`() throws
  {
    let home = try TimeSamples.home()
    let run = try Run(["compare", "second", "first"], in: home)
    #expect(run.code == 0, "\(run.errors)")
    for part in [
      "3 March 2026 (first, 6 questions) and 31 March 2026 (second, 6 questions).",
      "Labels: client C7, team north.",
      "Needs attention now on 3 March 2026, no sign on 31 March 2026. That is a real step for the "
        + "better, as far as answers can tell.",
      "Between the two", "Two points make no trend.", "neither credit nor blame one action",
    ] {
      #expect(run.flowing.contains(part), "\(part)")
    }
    let lines = run.output.split(separator: "\n")
    let marks = lines.filter { $0.contains("|") }
    #expect(marks.count == 2 && marks.allSatisfy { $0.count <= 80 && $0.contains("o") })
    let (then, now) = (try #require(marks[0].firstIndex(of: "|")), marks[1].lastIndex(of: "|"))
    #expect(
      try marks[1].distance(from: marks[1].startIndex, to: #require(now))
        < marks[0].distance(from: marks[0].startIndex, to: then))
    #expect(lines.contains { $0.contains("no sign") && $0.hasSuffix("needs attention now") })
  }

  @Test func `without ids the latest two about the same team are taken, never strangers`() throws {
    let home = try TimeSamples.home()
    try TimeSamples.tell(TimeSamples.watched, after: 80, in: home, client: "C8", team: "")
    let alone = try Run(["compare"], in: home)
    #expect(
      alone.code == 66 && alone.errors.contains("no earlier conversation with the same labels"))
    _ = try Run(["sessions", "delete", "fourth", "--yes"], in: home)
    let run = try Run(["compare"], in: home)
    #expect(run.flowing.contains("31 March 2026 (second, 6 questions) and 12 May 2026 (third"))
  }

  @Test func `a conversation in which nothing is answered yet is compared with no stranger's`()
    throws
  {
    let home = try TimeSamples.home()
    let run = try Run(
      [],
      typing: ["diagnose --client C9 --concern none", "/present on", "/compare", "quit"], in: home)
    #expect(run.flowing.contains("no earlier conversation with the same labels"), "\(run.output)")
    #expect(!run.output.contains("Then and now"))
  }

  @Test func `what only one of the two asked about is not compared`() throws {
    let run = try Run(["compare", "first", "third"], in: try TimeSamples.home())
    #expect(
      run.flowing.contains(
        "Not compared, as only one of the two asked about it: Some people are on their own."))
    #expect(run.flowing.contains("5 questions were answered both times, 4 only one of the times"))
  }

  @Test func `a screen reader hears the ranges in words`() throws {
    let home = try TimeSamples.home()
    let console = ScriptedConsole([String](), isPlain: true)
    let run = try Run(["compare", "first", "second", "--plain"], console, in: home)
    #expect(!run.output.contains("|") && !run.output.contains("...."))
    #expect(run.flowing.contains("Now, most likely: no sign"))
  }

  @Test func `labels are hidden while presenting`() throws {
    let run = try Run([], typing: ["present on", "compare", "quit"], in: try TimeSamples.home())
    #expect(run.output.contains("Then and now") && !run.output.contains("C7"))
  }

  private struct Document: Decodable {
    struct Sighting: Decodable {
      let level: String
      let severity: Double
      let low: Double
      let high: Double
    }

    struct Entry: Decodable {
      let symptom: String
      let then: Sighting
      let now: Sighting
      let chanceBetter: Double
      let call: String
    }

    struct Caution: Decodable {
      let kind: String
    }

    let schema: String
    let changes: [Entry]
    let notCompared: [String]
    let cautions: [Caution]
  }

  @Test func `other programs read the same as JSON`() throws {
    let run = try Run(
      ["compare", "first", "third", "--format", "json"], in: try TimeSamples.home())
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(document.schema == "rapport.comparison/2")
    let entry = try #require(document.changes.first)
    #expect(entry.symptom == "over-monitoring" && entry.call == "better")
    #expect(entry.now.high < entry.then.low && entry.chanceBetter > 0.9)
    #expect(
      entry.then.level == "severe"
        && (entry.then.low...entry.then.high).contains(entry.then.severity))
    #expect(document.notCompared == ["isolation"])
    #expect(document.cautions.map(\.kind) == ["questions"])
  }

  @Test(arguments: [
    (["first"], 64, "two conversations, or none"), (["first", "fir"], 64, "the same conversation"),
    (["first", "zzz"], 66, "zzz"), (["a", "b", "c"], 64, "two conversations, or none"),
  ])
  func `a mistake is named`(_ words: [String], _ code: Int, _ message: String) throws {
    let run = try Run(["compare"] + words, in: try TimeSamples.home())
    #expect(run.code == code && run.errors.contains(message), "\(run.errors)")
    #expect(try Run(["compare"], in: Home()).code == 66)
  }
}
