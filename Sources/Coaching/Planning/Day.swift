package import Foundation

/// A calendar day.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day a moment falls on, in the given calendar's time zone.
  package init(_ date: Date, in calendar: Calendar) {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    year = parts.year ?? 1970
    month = parts.month ?? 1
    day = parts.day ?? 1
  }

  /// Reads `YYYY-MM-DD`; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
    // There and back again: a day no month has, or a sign or digit too many, comes out different.
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
      advanced(by: 0).description == text
    else { return nil }
  }

  /// The day so many days later.
  package func advanced(by days: Int) -> Day {
    let calendar = Day.calendar
    let start = calendar.date(from: noon)
    let end = start.flatMap { calendar.date(byAdding: .day, value: days, to: $0) }
    return end.map { Day($0, in: calendar) } ?? self
  }

  /// How many days later the other day is; below 0 if it is earlier.
  package func days(until other: Day) -> Int {
    let (start, end) = (Day.calendar.date(from: noon), Day.calendar.date(from: other.noon))
    guard let start, let end else { return 0 }
    return Day.calendar.dateComponents([.day], from: start, to: end).day ?? 0
  }

  private var noon: DateComponents {
    DateComponents(year: year, month: month, day: day, hour: 12)
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    let digits = { (number: Int, width: Int) in
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
