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
    let plan = conclusion.agreed
    let steps = plan.steps
    let agreed = session.commitments.all.flatMap { commitment in
      steps.first { $0.action.id == commitment.action }.map(lines) ?? lines(for: commitment)
    }
    let actions = agreed.isEmpty ? steps.flatMap(lines) : agreed
    let body =
      [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Rapport//Trust plan//EN")]
      + actions + gone.flatMap { firstStep($0, [$0.firstStep], isOff: true) }
      + (actions.isEmpty ? [] : looksBack) + [("END", "VCALENDAR")]
    return body.map(CalendarText.line).joined()
  }

  private typealias Lines = [(String, String)]

  /// The first step, and on the day the first change should have come at the latest its measure.
  private func lines(for entry: Plan.Entry) -> Lines {
    let library = conclusion.diagnosis.library
    let action = entry.action
    let reasons = entry.because.map {
      "Because: \($0.text) (\(Words.source($0.source, in: library)))"
    }
    let who = "who: \(Words.who(of: entry))"
    return firstStep(
      entry.commitment?.pledge ?? Pledge(entry),
      [Words.firstStep(of: action)] + reasons + entry.checkFirst.map { "Check first: \($0)" }
        + [action.isAuthored ? "Takes: \(Words.hours(of: action)); \(who)" : Words.capitalized(who)]
    )
  }

  /// Of what is over, the days stay; of what was dropped they are called off.
  private func lines(for commitment: Commitment) -> Lines {
    firstStep(
      commitment.pledge, [commitment.pledge.firstStep], isOff: commitment.status == .dropped)
  }

  /// What an earlier plan had and this one has no longer, so that it leaves calendars again.
  private var gone: [Pledge] {
    var gone: [Action.ID: Pledge] = [:]
    for case .commitment(.promised(let pledges, _)) in session.standing.map(\.change) {
      for pledge in pledges { gone[pledge.action] = pledge }
    }
    for commitment in session.commitments.all { gone[commitment.action] = nil }
    return gone.values.sorted { $0.action < $1.action }
  }

  private func firstStep(_ pledge: Pledge, _ description: [String], isOff: Bool = false) -> Lines {
    let step = event(
      "\(pledge.action).first-step", on: pledge.by, "First step: \(pledge.title)", description,
      isOff: isOff)
    guard !pledge.measure.isEmpty else { return step }
    let weeks = conclusion.diagnosis.library[pledge.action]?.weeks.upperBound ?? 2
    return step
      + event(
        "\(pledge.action).measure", on: pledge.by.advanced(by: Int((weeks * 7).rounded(.up))),
        "Did it work? \(pledge.title)", ["Worked if: \(pledge.measure)"], isOff: isOff)
  }

  /// Weeks 2, 6 and 12 (R11).
  private var looksBack: Lines {
    let start = session.commitments.promisedOn ?? conclusion.plan.madeOn
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
      ("BEGIN", "VEVENT"), ("UID", uid(name)), ("DTSTAMP", stamp),
      ("LAST-MODIFIED", stamp), ("SEQUENCE", String(sequence)),
      ("DTSTART;VALUE=DATE", digits(day)), ("DTEND;VALUE=DATE", digits(day.advanced(by: 1))),
      ("SUMMARY", CalendarText.escaped(summary)),
      ("DESCRIPTION", CalendarText.escaped(description.joined(separator: "\n"))),
      ("CLASS", "PRIVATE"), ("TRANSP", "TRANSPARENT"),
      ("STATUS", isOff ? "CANCELLED" : "CONFIRMED"), ("END", "VEVENT"),
    ]
  }

  /// Ids come from files, too: nothing of one may begin another line.
  private func uid(_ name: String) -> String {
    "\(session.id).\(name)@rapport".filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-.@_".contains($0))
    }
  }

  /// Grows with each change and with each day, which is when the days of a plan move.
  private var sequence: Int {
    let look = conclusion.plan.madeOn.advanced(by: Plan.lookAgainAfter)
    let end = try? Date("\(look)T00:00:00Z", strategy: .iso8601)
    let days = (end ?? now).timeIntervalSince(session.startedAt ?? now) / 86_400
    return session.events.count + max(0, Int(days.rounded(.up)))
  }

  private var stamp: String {
    now.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
  }

  private func digits(_ day: Day) -> String { day.description.replacing("-", with: "") }
}

extension Pledge {
  /// An action nobody has taken on yet, as the plan has it.
  fileprivate init(_ entry: Plan.Entry) {
    let action = entry.action
    self.init(
      action: action.id, title: action.title, firstStep: Words.firstStep(of: action),
      measure: action.measure, by: entry.by)
  }
}
