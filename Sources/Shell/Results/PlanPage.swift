internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// The plan, on one page: one thing first, at most two next, the rest by name; and how sure it is, if
  /// that was worked out.
  static func plan(_ conclusion: Conclusion, _ sensitivity: Sensitivity?, today: Day) -> Page {
    var page = Page([.blank, .title("Your plan")])
    if let goal = GoalWords(conclusion) {
      page.add(.paragraph("\(goal.label): \(goal.text)"), .blank)
    }
    if conclusion.isOvertaken { page.add(.paragraph(overtaken(conclusion)), .blank) }
    for reason in conclusion.outcome.handOvers { page.add(.paragraph(reason.text), .blank) }
    page.add(focus(conclusion, today: today))
    page.add(next(conclusion, today: today))
    page.space()
    page.add(rest(conclusion, sensitivity))
    for part in [unseen(conclusion), remarks(conclusion)] where !part.isEmpty {
      page.space()
      page.add(part)
    }
    return page
  }

  /// The one thing to do first.
  private static func focus(_ conclusion: Conclusion, today: Day) -> [Block] {
    let plan = conclusion.agreed
    guard let focus = plan.focus else { return [.paragraph(nothing(conclusion))] }
    var blocks: [Block] = []
    if plan.stopsHarmFirst, let reason = focus.because.first {
      blocks += [.paragraph("This goes before what you came with: \(reason.text)"), .blank]
    }
    blocks.append(
      .heading(
        "\(focus.by == today ? "Today" : "First"): \(focus.action.title)" + number(of: focus, at: 1)
      ))
    return blocks + entry(focus, conclusion, today: today, isFocus: true)
  }

  /// What comes after it.
  private static func next(_ conclusion: Conclusion, today: Day) -> [Block] {
    conclusion.agreed.next.enumerated().flatMap { index, next in
      [
        .blank,
        .heading(
          "\(index == 0 ? "Next" : "Then"): \(next.action.title)"
            + number(of: next, at: index + 2)),
      ] + entry(next, conclusion, today: today, isFocus: false)
    }
  }

  /// What waits, how sure all of it is, and when to look at it again.
  private static func rest(_ conclusion: Conclusion, _ sensitivity: Sensitivity?) -> [Block] {
    let plan = conclusion.agreed
    var blocks: [Block] = []
    if !plan.later.isEmpty {
      blocks.append(.field("Later", plan.later.map(\.action.title).joined(separator: "; ")))
    }
    blocks += notNow(plan)
    if let sensitivity, let focus = plan.focus,
      focus.action.id == conclusion.plan.focus?.action.id
    {
      blocks.append(.field("How sure", SensitivityWords.summary(sensitivity)))
    }
    if let day = plan.lookAgain,
      plan.focus != nil || conclusion.plan.focus != nil || conclusion.verdict == .healthy
    {
      blocks.append(.field("Look again", Words.day(day)))
    }
    return blocks
  }

  /// What to do about a plan that was agreed before the latest answers.
  private static func overtaken(_ conclusion: Conclusion) -> String {
    let first = conclusion.anew.map { "begin with \"\($0.action.title)\"" } ?? "have no step"
    return
      "Answers have changed since this was agreed; made anew, it would \(first). "
      + "\(type: "stop") and Enter make it anew."
  }

  /// The number commands know it by, where that is not its place on the page.
  private static func number(of entry: Plan.Entry, at place: Int) -> String {
    entry.number.map { $0 == place ? "" : " (number \($0))" } ?? ""
  }

  static func nothing(_ conclusion: Conclusion) -> String {
    if conclusion.plan.focus != nil {
      return "What was agreed is done or dropped; \(type: "take ACTION") puts another in."
    }
    return conclusion.verdict == .notEnough
      ? "Too little is known to plan yet; in the shell, \(type: "more") goes on with the questions."
      : "There is nothing to do for now."
  }

  /// Steps after the first that the page shows.
  private static let shownSteps = 2

  private static func entry(
    _ entry: Plan.Entry, _ conclusion: Conclusion, today: Day, isFocus: Bool
  ) -> [Block] {
    let library = conclusion.diagnosis.library
    let action = entry.action
    let day = entry.by == today ? "today" : "by \(Words.day(entry.by))"
    let isWhole = action.firstStep == action.title
    var blocks: [Block] = [
      isWhole
        ? .field("When", day) : .field("First step, \(day)", Words.firstStep(of: action))
    ]
    if isFocus {
      if action.message != nil {
        blocks.append(.field("Words to send", "\(type: "say") writes them"))
      }
      if action.rehearsal != nil {
        blocks.append(.field("It is a talk", "\(type: "rehearse") tries it out"))
      }
      blocks += action.steps.prefix(shownSteps).map { .field("After that", $0) }
    }
    blocks += entry.because.prefix(isFocus ? 2 : 1).map {
      .field("Because", "\($0.text) (\(Words.source($0.source, in: library)))")
    }
    blocks += entry.checkFirst.map { .field("Check first", $0) }
    let who = Words.who(of: entry)
    guard action.isAuthored else {
      let measure = action.measure.isEmpty ? [] : [Block.field("Worked if", action.measure)]
      return blocks + [.field("Who", who)] + measure
    }
    blocks.append(.field("Takes", "\(Words.firstEffort(of: action)); who: \(who)"))
    if isFocus {
      if let mind = action.notWhen { blocks.append(.field("Mind", mind.say)) }
      blocks.append(.field("The whole of it", Words.hours(of: action)))
      blocks.append(
        .field("Worked if", "\(action.measure) (first change in \(Words.weeks(of: action)))"))
      if let symptom = entry.symptom { blocks += nextPulse(about: symptom, conclusion.diagnosis) }
    }
    return blocks
  }

  /// What "I don't know" leaves open, as something to find out.
  private static func unseen(_ conclusion: Conclusion) -> [Block] {
    let questions = conclusion.unseen
    guard !questions.isEmpty else { return [] }
    let items = questions.map { Block.item("-", "\(Words.findOut($0)) (\($0.id))") }
    return [.heading("What you didn't know, and how to find out")] + items
  }

  /// What is left out, together where the reason is the same.
  private static func notNow(_ plan: Plan) -> [Block] {
    var reasons: [String] = []
    var titles: [String: [String]] = [:]
    for omission in plan.notNow {
      let reason = Words.obstacle(omission.because)
      if titles[reason] == nil { reasons.append(reason) }
      titles[reason, default: []].append(omission.action.title)
    }
    return reasons.map {
      .field("Not now", "\((titles[$0] ?? []).joined(separator: "; ")). \($0)")
    }
  }

  private static func remarks(_ conclusion: Conclusion) -> [Block] {
    let remarks = conclusion.outcome.remarks
    guard !remarks.isEmpty else { return [] }
    return [.heading("To keep in mind")] + remarks.map { .item("-", $0.text) }
  }
}
