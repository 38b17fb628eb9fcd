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
    let planned = ([plan.focus] + plan.next).compactMap(\.self)
    let pledged = session.commitments.all
    let actions =
      pledged.isEmpty
      ? planned.flatMap { lines(for: Commitment($0), $0) }
      : pledged.flatMap { commitment in
        lines(for: commitment, plan.entries.first { $0.action.id == commitment.action })
      }
    let body =
      [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Rapport//Trust plan//EN")]
      + actions + (actions.isEmpty ? [] : looksBack) + [("END", "VCALENDAR")]
    return body.map(CalendarText.line).joined()
  }

  private typealias Lines = [(String, String)]

  /// The first step, and on the day the first change should have come at the latest its measure; of
  /// what was dropped they are called off.
  private func lines(for commitment: Commitment, _ entry: Plan.Entry?) -> Lines {
    let library = conclusion.diagnosis.library
    let pledge = commitment.pledge
    guard let action = library[pledge.action] else { return [] }
    let isOff = commitment.status == .dropped
    let reasons = (entry?.because ?? []).map {
      "Because: \($0.text) (\(Words.source($0.source, in: library)))"
    }
    let who = commitment.who.isEmpty ? Words.owner(of: action) : commitment.who
    let days = Int((action.weeks.upperBound * 7).rounded(.up))
    return event(
      "\(action.id).first-step", on: pledge.by, "First step: \(action.title)",
      [Words.firstStep(of: action)] + reasons
        + (entry?.checkFirst ?? []).map { "Check first: \($0)" }
        + ["Takes: \(Words.hours(of: action)); who: \(who)"], isOff: isOff)
      + event(
        "\(action.id).measure", on: pledge.by.advanced(by: days),
        "Did it work? \(action.title)", ["Worked if: \(action.measure)"], isOff: isOff)
  }

  /// Weeks 2, 6 and 12 (R11).
  private var looksBack: Lines {
    let start = conclusion.plan.lookAgain.advanced(by: -Plan.lookAgainAfter)
    return LookBack.Stage.allCases.flatMap { stage in
      event(
        stage == .first ? "look-again" : "look-back-\(stage.rawValue)",
        on: start.advanced(by: stage.days), "Look back at the trust plan, week \(stage.rawValue)",
        ["What was done, and what has changed? rapport review \(session.id) asks."])
    }
  }

  private func event(
    _ name: String, on day: Day, _ summary: String, _ description: [String], isOff: Bool = false
  ) -> Lines {
    [
      ("BEGIN", "VEVENT"), ("UID", "\(session.id).\(name)@rapport"), ("DTSTAMP", stamp),
      ("LAST-MODIFIED", stamp), ("SEQUENCE", String(sequence)),
      ("DTSTART;VALUE=DATE", digits(day)), ("DTEND;VALUE=DATE", digits(day.advanced(by: 1))),
      ("SUMMARY", CalendarText.escaped(summary)),
      ("DESCRIPTION", CalendarText.escaped(description.joined(separator: "\n"))),
      ("CLASS", "PRIVATE"), ("TRANSP", "TRANSPARENT"),
      ("STATUS", isOff ? "CANCELLED" : "CONFIRMED"), ("END", "VEVENT"),
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

extension Commitment {
  /// An action nobody has taken on yet, as the plan has it.
  fileprivate init(_ entry: Plan.Entry) {
    let action = entry.action
    self.init(
      pledge: Pledge(
        action: action.id, title: action.title, firstStep: Words.firstStep(of: action),
        measure: action.measure, by: entry.by), since: entry.by)
  }
}
