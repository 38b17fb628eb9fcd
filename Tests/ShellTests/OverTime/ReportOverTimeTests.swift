import Foundation
import Shell
import Testing

/// A report that looks back on earlier conversations about the same team.
@Suite struct ReportOverTimeTests {
  @Test func `the picture shows the numbers the trend has`() throws {
    let home = try TimeSamples.home()
    let page = try Run(["report", "--format", "html"], in: home).output
    let json = try Run(["trend", "--format", "json"], in: home).output
    let trend = try JSONDecoder().decode(TimeDocument.self, from: Data(json.utf8))
    let row = try #require(trend.symptoms.first { $0.symptom == "over-monitoring" })
    // Levels stand 24 units apart, "needs attention now" at 14; three conversations at 165 to 325.
    let height = { (severity: Double) in ((14 + 24 * (3 - severity)) * 10).rounded() / 10 }
    let columns = [165.0, 245.0, 325.0]
    let points = zip(columns, row.sightings.compactMap(\.self))
    let picture = try #require(page.split(separator: "title-time-over-monitoring").last)
    let line = points.map { "\($0),\(height($1.severity))" }.joined(separator: " ")
    #expect(picture.contains("<polyline class=\"line\" points=\"\(line)\"/>"), "\(line)")
    let band =
      points.map { "\($0),\(height($1.high))" }
      + points.map { "\($0),\(height($1.low))" }.reversed()
    #expect(picture.contains("<polygon class=\"band\" points=\"\(band.joined(separator: " "))\"/>"))
    #expect(picture.contains("<text class=\"day\" x=\"245.0\" y=\"104\">31</text>"))
    #expect(picture.contains("3 March 2026: needs attention now, most likely "))
  }

  @Test(arguments: ["html", "markdown"])
  func `it looks back only on earlier ones with the same labels`(_ format: String) throws {
    let home = try TimeSamples.home()
    try TimeSamples.tell(TimeSamples.watched, after: 80, in: home, team: "south")
    let report = { (id: String) in try Run(["report", id, "--format", format], in: home).output }
    #expect(!(try report("first")).contains("Over time"))
    #expect(!(try report("fourth")).contains("Over time"))
    let second = try report("second")
    #expect(second.contains("Over time") && second.contains("Two points make no trend."))
    #expect(second.contains("That is a real step for the better") && !second.contains("12 May"))
    #expect(try report("third").contains("no sign on 31 March 2026, no sign on 12 May 2026"))
  }

  @Test func `without a label there is no look back`() throws {
    let home = try Home()
    for days in [0, 28] {
      try TimeSamples.tell(TimeSamples.watched, after: days, in: home, client: "", team: "")
    }
    #expect(!(try Run(["report", "--format", "html"], in: home)).output.contains("Over time"))
  }
}
