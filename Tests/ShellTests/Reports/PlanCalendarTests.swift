import Foundation
import Shell
import Testing

/// The plan's days for a calendar.
@Suite struct PlanCalendarTests {
  /// Events as a calendar would read them; a small reader of its own.
  private func events(_ text: String) -> [[String: String]] {
    var events: [[String: String]] = []
    let unfolded = text.replacing("\r\n ", with: "")
    for line in unfolded.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      if line == "BEGIN:VEVENT" {
        events.append([:])
      } else if parts.count == 2, !events.isEmpty {
        events[events.count - 1][parts[0]] = unescaped(parts[1])
      }
    }
    return events
  }

  private func unescaped(_ value: String) -> String {
    value.replacing(/\\(.)/) { $0.1 == "n" ? "\n" : String($0.1) }
  }

  @Test func `first steps, measures and the day to look again are days of their own`() throws {
    let events = events(try ReportSamples.report("--format", "ics"))
    let first = try #require(events.first)
    #expect(first["UID"] == "first.act-list-tracking.first-step@rapport")
    #expect(first["DTSTART;VALUE=DATE"] == "20260303")
    #expect(first["DTEND;VALUE=DATE"] == "20260304")
    #expect(first["DTSTAMP"] == "20260303T090000Z")
    #expect(first["SUMMARY"] == "First step: List everything that is recorded, and why")
    #expect(first["DESCRIPTION"]?.contains("\nBecause: ") == true)
    #expect(first["CLASS"] == "PRIVATE")
    let looks = events.suffix(3).map { ($0["UID"] ?? "") + " " + ($0["DTSTART;VALUE=DATE"] ?? "") }
    #expect(
      looks == [
        "first.look-again@rapport 20260317", "first.look-back-6@rapport 20260414",
        "first.look-back-12@rapport 20260526",
      ])
    let uids = events.compactMap { $0["UID"] }
    #expect(uids.count == events.count && Set(uids).count == uids.count)
    #expect(uids.count { $0.hasSuffix(".measure@rapport") } >= 1)
  }

  @Test func `lines end and fold as calendars expect, and no character is cut`() throws {
    let text = try ReportSamples.report("--format", "ics")
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(!text.contains("METHOD"))
    let lines = Array(text.utf8).split(separator: 10)
    #expect(lines.allSatisfy { $0.last == 13 && $0.count <= 76 })
    #expect(lines.contains { $0.first == 32 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test func `what was dropped is called off, and another day moves its event`() throws {
    let home = try Home()
    try ReportSamples.coached(in: home)
    _ = try Run(["drop", "1", "no time"], in: home)
    _ = try Run(["arrange", "2", "--by", "2026-04-01"], in: home)
    let text = try Run(["report", "--format", "ics"], in: home).output
    #expect(!text.contains("no time"))
    let first = events(text).filter { $0["UID"]?.hasSuffix(".first-step@rapport") == true }
    #expect(first.map { $0["STATUS"] } == ["CANCELLED", "CONFIRMED"])
    #expect(first[1]["DTSTART;VALUE=DATE"] == "20260401")
  }

  @Test func `what has left the plan by other answers is called off, too`() throws {
    let home = try Home()
    let answers = try home.write(
      "answers: {cx-size: b, mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d, fs8: f, fs3: d, is1: a}",
      to: "answers.yaml")
    _ = try Run(["diagnose", "--answers", answers], in: home)
    _ = try Run([], typing: ["resume first", "change sd1", "1", "/stop", "", "quit"], in: home)
    let events = events(try Run(["report", "--format", "ics"], in: home).output)
    let gone = events.first { $0["UID"] == "first.act-own-promises.first-step@rapport" }
    #expect(gone?["STATUS"] == "CANCELLED", "\(events.map { $0["UID"] ?? "" })")
    #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
  }

  @Test func `a second export updates the same events`() throws {
    let home = try Home()
    try ReportSamples.coached(in: home)
    let before = events(try Run(["report", "--format", "ics"], in: home).output)
    _ = try Run([], typing: ["resume", "/answer om2 1", "/quit"], in: home)
    let after = events(try Run(["report", "--format", "ics"], in: home).output)
    let uid = "first.look-again@rapport"
    let numbers = [before, after].compactMap { all in
      all.first { $0["UID"] == uid }?["SEQUENCE"].flatMap { Int($0) }
    }
    #expect(numbers.count == 2)
    #expect(numbers[0] < numbers[1])
  }
}
