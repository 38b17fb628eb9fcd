import Coaching
import Foundation
import Playbooks
import Testing

@testable import Shell

extension PlansRefusal {
  static var examples: [PlansRefusal] {
    get throws {
      let day = try #require(Day("2026-03-03"))
      let action = try Sample.action
      let pledge = Pledge(action, by: day)
      let own = Pledge(
        own: 1, title: "Agree with my deputy what she decides", firstStep: "Ask her", measure: "",
        by: day)
      let session = Session(
        id: "bcdfghjk",
        events: [
          .commitment(.promised([pledge], on: day)),
          .commitment(.took(own, insteadOf: nil, on: day)),
          .commitment(.moved(pledge.action, .dropped, because: "", on: day)),
        ].map { SessionEvent(at: Date(timeIntervalSince1970: 1_772_500_000), $0) })
      let all = session.commitments.all
      let dropped = try #require(session.commitments[pledge.action])
      return [
        .noPlan, .noPlanIn(session: session.id), .noPlanOnScreen(latest: "bcdfghjk"),
        .planDeleted(session: session.id),
        .whichAction(of: all), .fitsSeveral(Array(all.suffix(1)), of: all),
        .noSuchAction(typed: "act-lunch", in: session), .oneTooMany(pledge), .noRoom,
        .inPlan(own.title), .notOpen(pledge), .nothingToArrange(dropped), .nothingTaken,
        .longAction(longest: 200), .measured(action), .past(day: "2026-03-02"),
        .longGoal(longest: Session.longestGoal), .goalNotOneLine, .noStep,
        .wordless(title: action.title, firstStep: action.firstStep), .emptyReading,
      ]
    }
  }
}
