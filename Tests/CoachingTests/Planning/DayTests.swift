import Foundation
import Testing

@testable import Coaching

struct DayTests {
  @Test(arguments: [
    ("2026-03-03", 14, "2026-03-17"), ("2026-02-20", 14, "2026-03-06"),
    ("2028-02-20", 14, "2028-03-05"), ("2026-12-31", 1, "2027-01-01"),
    ("2026-03-03", -3, "2026-02-28"), ("2026-03-03", 0, "2026-03-03"),
  ])
  func `days go on over months and years`(_ start: String, _ days: Int, _ end: String) throws {
    #expect(try #require(Day(start)).advanced(by: days).description == end)
  }

  @Test(arguments: [
    "", "2026-03", "2026-3-3", "2026-13-01", "2026-02-30", "2026-00-10", "26-03-03", "+2026-03-03",
    "2026-03-03 ", "2026-+3-03", "tomorrow",
  ])
  func `what is no day is refused`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `a moment falls on the day of the calendar's time zone`() throws {
    let moment = Date(timeIntervalSince1970: 1_772_495_000)  // 2026-03-02 23:43:20 UTC
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    #expect(Day(moment, in: calendar).description == "2026-03-02")
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 3600))
    #expect(Day(moment, in: calendar).description == "2026-03-03")
  }

  @Test func `days are ordered by time`() throws {
    let days = ["2026-03-03", "2026-02-28", "2025-12-31"].compactMap { Day($0) }
    #expect(days.sorted().map(\.description) == ["2025-12-31", "2026-02-28", "2026-03-03"])
  }
}
