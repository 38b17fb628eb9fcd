import Foundation
import Shell
import Testing

/// Several conversations about one team.
@Suite struct TrendTests {
  @Test func `each symptom that was said has a row, each conversation a column`() throws {
    let run = try Run(["trend", "--client", "C7"], in: try TimeSamples.home())
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        """
        3 conversations, from 3 March 2026 to 12 May 2026.

                                             3  31  12
                                           Mar Mar May
        People feel watched                  !   .   .
        Some people are on their own                 !
        . no sign, - early signs, + getting in the way, ! needs attention now; empty:
        not asked about.

          -  People feel watched. First to latest: That is a real step for the better,
             as far as answers can tell.
          -  Some people are on their own. Asked about only once: nothing to compare.
        """), "\(run.output)")
  }

  @Test func `the latest that fit are shown, and it says so`() throws {
    let run = try Run(["trend"], in: try TimeSamples.home(), width: 42)
    #expect(run.output.contains("                                    31  12\n"))
    #expect(run.flowing.contains("The earliest 1 do not fit on this screen"))
    let two = try Run(["trend", "--last", "2"], in: try TimeSamples.home())
    #expect(two.flowing.contains("The latest 2 of 3 conversations, from 31 March 2026"))
    #expect(two.flowing.contains("Two points make no trend."))
  }

  @Test func `a screen reader hears a sentence for each symptom`() throws {
    let console = ScriptedConsole([String](), isPlain: true)
    let run = try Run(["trend", "--plain"], console, in: try TimeSamples.home())
    #expect(
      run.flowing.contains(
        "People feel watched: needs attention now on 3 March 2026, no sign on 31 March 2026, no "
          + "sign on 12 May 2026. First to latest: That is a real step"))
    #expect(!run.output.contains("Mar Mar"))
  }

  @Test func `strangers never stand in one trend`() throws {
    let home = try TimeSamples.home()
    try TimeSamples.tell(TimeSamples.watched, after: 80, in: home, team: "south")
    let run = try Run(["trend", "--client", "C7"], in: home)
    #expect(run.code == 64 && run.output == "")
    #expect(run.errors.contains("trend --client \"C7\" --team \"south\"  (1)\n"))
    #expect(run.errors.contains("trend --client \"C7\" --team \"north\"  (3)\n"))
    #expect(
      try Run(["trend", "--team", "south"], in: home).output.contains("One conversation so far"))
    #expect(try Run(["trend", "--team", "east"], in: home).code == 66)
    #expect(try Run(["trend"], in: Home()).code == 66)
    let shown = try Run([], typing: ["present on", "trend", "quit"], in: home)
    #expect(shown.output.contains("different labels") && !shown.output.contains("C7"))
  }

  @Test func `the labels of the conversation on screen decide`() throws {
    let home = try TimeSamples.home()
    try TimeSamples.tell(TimeSamples.watched, after: 80, in: home, team: "south")
    let run = try Run([], typing: ["resume third", "/trend", "/quit"], in: home)
    #expect(run.output.contains("Over time: client C7, team north"))
  }

  @Test func `without labels it says what it rests on`() throws {
    let home = try Home()
    for days in [0, 14] {
      try TimeSamples.tell(TimeSamples.unwatched, after: days, in: home, client: "", team: "")
    }
    let run = try Run(["trend"], in: home)
    #expect(run.flowing.contains("None of them has a label"))
    #expect(run.flowing.contains("Nothing stood out in any of them."))
  }

  @Test func `a table and an object for other programs`() throws {
    let home = try TimeSamples.home()
    let csv = try Run(["trend", "--format", "csv"], in: home).output
    let rows = csv.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(rows[0].joined(separator: ",") == "day,session,symptom,level,severity,low,high,said")
    #expect(
      rows.dropFirst().map { $0.prefix(4).joined(separator: " ") } == [
        "2026-03-03 first over-monitoring severe", "2026-03-31 second over-monitoring none",
        "2026-05-12 third over-monitoring none", "2026-05-12 third isolation severe",
      ])
    let json = try Run(["trend", "--format", "json"], in: home).output
    let trend = try JSONDecoder().decode(TimeDocument.self, from: Data(json.utf8))
    #expect(trend.schema == "rapport.trend/2")
    #expect(trend.conversations.map(\.session) == ["first", "second", "third"])
    #expect(
      trend.symptoms.map { $0.sightings.map { $0?.level } } == [
        ["severe", "none", "none"], [nil, nil, "severe"],
      ])
  }
}

/// A `rapport.trend/2` object as another program would read it.
struct TimeDocument: Decodable {
  struct Conversation: Decodable {
    let session: String
  }

  struct Sighting: Decodable {
    let level: String
    let severity: Double
    let low: Double
    let high: Double
  }

  struct Row: Decodable {
    let symptom: String
    let sightings: [Sighting?]
  }

  let schema: String
  let conversations: [Conversation]
  let symptoms: [Row]
}
