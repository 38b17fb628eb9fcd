internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What other answers would change: now and then, side by side or one below the other.
  ///
  /// `-` marks what would go, `+` what would come.
  static func whatIf(
    _ tried: [Question], _ now: Conclusion, _ then: Conclusion, inTwoColumns: Bool
  ) -> Page {
    var page = Page([.blank, .title("What if")])
    for question in tried { page.add(trial(question, now, then)) }
    page.add(.blank)
    let (left, right) = (lines(now), lines(then))
    guard left != right else {
      page.add(
        .paragraph("Nothing changes: the same things stand out, and the plan is the same."))
      return page
    }
    let before = [.heading("Now")] + items(left, marking: "-", besides: right)
    let after = [.heading("With this")] + items(right, marking: "+", besides: left)
    if inTwoColumns {
      page.add(.columns(before, after))
    } else {
      page.add(before + [.blank] + after)
    }
    page.add(
      .blank,
      .note(
        "- would go, + would come; what stays later or not now is left out. Nothing is stored; "
          + "your answers stay."))
    return page
  }

  private static func trial(_ question: Question, _ now: Conclusion, _ then: Conclusion) -> [Block]
  {
    let said = { (conclusion: Conclusion) -> String in
      guard let reply = conclusion.diagnosis.answers.reply(to: question.id) else {
        return "not asked"
      }
      return team(reply, question, conclusion) ?? Words.quoted(reply, to: question)
    }
    guard then.diagnosis.answers.isAnswered(question.id) else {
      return [.paragraph("\(Words.short(question)) does not count: another answer closes it.")]
    }
    guard said(then) != said(now) else {
      return [.paragraph("\(Words.short(question)): \(said(now)) is what you said")]
    }
    return [.paragraph("\(Words.short(question)): \(said(then)) instead of \(said(now))")]
  }

  /// What the team said as it was told, or what most would have said: counts that nobody told are
  /// none to show.
  private static func team(
    _ reply: Reply, _ question: Question, _ conclusion: Conclusion
  ) -> String? {
    let answers = conclusion.diagnosis.answers
    guard question.kind == .statement, case .tally(let tally) = reply else { return nil }
    if let team = answers.team, team.replies(in: answers.library)[question.id] == reply,
      let shown = team.shown(question.id)
    {
      return "\"\(PulseWords.said(shown, in: team.wave))\""
    }
    return question.leading(in: tally).map { "most of the team saying \"\($0.say)\"" }
  }

  private struct Line: Equatable {
    let label: String
    let text: String
    /// Outside the plan proper: shown only where it would change.
    var isAside = false
  }

  private static func lines(_ conclusion: Conclusion) -> [Line] {
    let plan = conclusion.plan
    return conclusion.reports.filter(\.isSaid).map {
      Line(
        label: $0.line == .report ? "Stands out" : "Possible",
        text: "\($0.symptom.name): \(Words.level(of: $0.belief))")
    }
      + [plan.focus].compactMap(\.self).map { Line(label: "First", text: $0.action.title) }
      + plan.next.map { Line(label: "Next", text: $0.action.title) }
      + plan.later.map { Line(label: "Later", text: $0.action.title, isAside: true) }
      + plan.notNow.map { Line(label: "Not now", text: $0.action.title, isAside: true) }
  }

  private static func items(_ lines: [Line], marking mark: String, besides: [Line]) -> [Block] {
    guard !lines.isEmpty else { return [.paragraph("Nothing stands out, and nothing to do.")] }
    return lines.compactMap { line in
      let stays = besides.contains(line)
      guard !stays || !line.isAside else { return nil }
      return .item(stays ? " " : mark, "\(line.label): \(line.text)")
    }
  }
}
