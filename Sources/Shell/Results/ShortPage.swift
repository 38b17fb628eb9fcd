internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What a conversation comes to, on one screen: what is seen and what to do, without reasons.
  static func short(_ conclusion: Conclusion, today: Day) -> Page {
    let plan = conclusion.agreed
    var page = Page([.blank, .title("In short")])
    for reason in conclusion.outcome.handOvers { page.add(.paragraph(reason.text)) }
    if let goal = GoalWords(conclusion) {
      page.add(.paragraph("\(goal.label): \(goal.text)"))
    }
    page.add(.blank, .paragraph(Words.verdict(conclusion)))
    for report in conclusion.reports where report.isSaid {
      page.add(.item("-", "\(report.symptom.name): \(Words.level(of: report.belief))"))
    }
    page.add(.blank)
    if let focus = plan.focus {
      let isWhole = focus.action.firstStep == focus.action.title
      page.add(
        .heading("\(focus.by == today ? "Today" : "First"): \(focus.action.title)"))
      if !isWhole { page.add(.field("First step", Words.firstStep(of: focus.action))) }
    } else {
      page.add(.paragraph(nothing(conclusion)))
    }
    page.add(plan.next.map { .field("Next", $0.action.title) })
    page.add(
      .blank, .note("What points to it, the reasons and the rest of the plan follow."))
    return page
  }
}
