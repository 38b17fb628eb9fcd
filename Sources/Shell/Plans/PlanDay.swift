internal import ArgumentParser
internal import Coaching
internal import Reports

/// The day of a first step, as it is typed.
enum PlanDay {
  static func validate(_ text: String?) throws {
    if let text, Day(text) == nil {
      throw ValidationError("\"\(text)\" is no day; write it like 2026-03-20.")
    }
  }

  /// - Throws: ``PlansRefusal`` for a day that is past.
  static func day(_ text: String, today: Day) throws -> Day {
    guard let day = Day(text), day >= today else { throw PlansRefusal.past(day: text) }
    return day
  }
}
