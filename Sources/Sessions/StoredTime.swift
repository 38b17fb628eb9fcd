internal import Foundation

/// A moment as it is stored: milliseconds since 1970, UTC.
enum StoredTime {
  /// From the year 1, where `Date.distantPast` is, to 9999; anything else is damage.
  static let range: ClosedRange<Int64> = -62_135_769_600_000...253_402_300_799_999

  static func of(_ date: Date) -> Int64 {
    Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  static func date(_ milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
