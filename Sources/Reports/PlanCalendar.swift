package import Coaching
package import Foundation
internal import Playbooks

/// The days of a plan as an iCalendar file (RFC 5545): first steps, measures and looking again.
///
/// An event keeps its UID from export to export, so that importing again updates it; all of them
/// are private and leave the day free.
package struct PlanCalendar {
  private let session: Session
  private let conclusion: Conclusion
  private let now: Date

  package init(_ session: Session, _ conclusion: Conclusion, now: Date) {
    self.session = session
    self.conclusion = conclusion
    self.now = now
  }

  package var text: String {
    let plan = conclusion.plan
    let entries = [plan.focus].compactMap(\.self) + plan.next
    let events = entries.flatMap { [firstStep($0), measure($0)] } + [lookAgain(plan)]
    let body =
      [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Rapport//Trust plan//EN")]
      + events.flatMap(\.self) + [("END", "VCALENDAR")]
    return body.map(CalendarText.line).joined()
  }

  private typealias Lines = [(String, String)]

  private func firstStep(_ entry: Plan.Entry) -> Lines {
    let library = conclusion.diagnosis.library
    let reasons = entry.because.map {
      "Because: \($0.text) (\(Words.source($0.source, in: library)))"
    }
    let takes = "Takes: \(Words.hours(of: entry.action)); who: \(Words.owner(of: entry.action))"
    return event(
      "\(entry.action.id).first-step", on: entry.by, "First step: \(entry.action.title)",
      [Words.firstStep(of: entry.action)] + reasons + entry.checkFirst.map { "Check first: \($0)" }
        + [takes])
  }

  /// On the day the first change should have come at the latest.
  private func measure(_ entry: Plan.Entry) -> Lines {
    let days = Int((entry.action.weeks.upperBound * 7).rounded(.up))
    return event(
      "\(entry.action.id).measure", on: entry.by.advanced(by: days),
      "Did it work? \(entry.action.title)", ["Worked if: \(entry.action.measure)"])
  }

  private func lookAgain(_ plan: Plan) -> Lines {
    event(
      "look-again", on: plan.lookAgain, "Look again at the trust plan",
      ["What was done, and what has changed?"])
  }

  private func event(
    _ name: String, on day: Day, _ summary: String, _ description: [String]
  ) -> Lines {
    [
      ("BEGIN", "VEVENT"), ("UID", "\(session.id).\(name)@rapport"), ("DTSTAMP", stamp),
      ("LAST-MODIFIED", stamp), ("SEQUENCE", String(sequence)),
      ("DTSTART;VALUE=DATE", digits(day)), ("DTEND;VALUE=DATE", digits(day.advanced(by: 1))),
      ("SUMMARY", CalendarText.escaped(summary)),
      ("DESCRIPTION", CalendarText.escaped(description.joined(separator: "\n"))),
      ("CLASS", "PRIVATE"), ("TRANSP", "TRANSPARENT"), ("END", "VEVENT"),
    ]
  }

  /// Grows with each change and with each day, which is when the days of a plan move.
  private var sequence: Int {
    let end = try? Date("\(conclusion.plan.lookAgain)T00:00:00Z", strategy: .iso8601)
    let days = (end ?? now).timeIntervalSince(session.startedAt ?? now) / 86_400
    return session.events.count + max(0, Int(days.rounded(.up)))
  }

  private var stamp: String {
    now.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
  }

  private func digits(_ day: Day) -> String { day.description.replacing("-", with: "") }
}
