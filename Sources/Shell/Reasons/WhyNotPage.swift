internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// Why an action is not among the first ones.
  static func whyNot(_ action: Action, _ conclusion: Conclusion) -> Page {
    var page = Page([.blank, .title("Why not: \(action.title)")])
    switch Absence(of: action, from: conclusion) {
    case .none where !conclusion.agreed.entries.contains { $0.action.id == action.id }:
      page.add(
        .paragraph("You took it on, and it is done or was dropped; plan shows what became of it."))
    case .none:
      page.add(.paragraph("It is in the plan; how \(action.id) explains it."))
    case .later(let delays):
      page.add(.paragraph("It is in the plan, for later."))
      page.add(delays.map { .item("-", delay($0, conclusion)) })
    case .leftOut(let obstacle):
      page.add(.paragraph("It would help, but is left out: \(Words.obstacle(obstacle))"))
      page.add(behind(obstacle, conclusion))
    case .notRecommended(let rules):
      if rules.isEmpty { page.add(.paragraph("No rule recommends it by itself.")) }
      for (index, rule) in rules.enumerated() {
        page.add(index == 0 ? .paragraph("Your answers don't call for it.") : .blank)
        page.add(near(rule, isFirst: index == 0, conclusion.diagnosis))
      }
    }
    return page
  }

  private static func delay(_ delay: Absence.Delay, _ conclusion: Conclusion) -> String {
    let before = conclusion.plan.steps.map { "\"\($0.action.title)\"" }.joined(separator: ", ")
    switch delay {
    case .full: return "Three steps at a time are enough, and these go before it: \(before)."
    case .hours(let hours):
      let limit = Words.hours(Plan.weeklyHours)
      return "With \(before) it would take \(Words.hours(hours)) of your week; \(limit) are the "
        + "most."
    case .same: return "Two of the first steps are for the same matter already."
    case .after(let id):
      let title = conclusion.diagnosis.library[id]?.title ?? id.rawValue
      return "It comes after \"\(title)\", which has to wait itself."
    case .startable: return "One step should be something you can begin today; it took this place."
    }
  }

  /// What was said that makes an obstacle.
  private static func behind(_ obstacle: Obstacle, _ conclusion: Conclusion) -> [Block] {
    let diagnosis = conclusion.diagnosis
    let words = ConditionWords(diagnosis)
    switch obstacle {
    case .avoided(let reason): return seen(by: reason, diagnosis)
    case .replaced(let reason, let others):
      let titles = others.compactMap { diagnosis.library[$0]?.title }
      return seen(by: reason, diagnosis) + [.field("Instead", titles.joined(separator: "; "))]
    case .notWhen(_, let condition), .needs(_, let condition): return words.seen(in: condition)
    case .after: return []
    }
  }

  private static func seen(by reason: RuleOutcome.Reason, _ diagnosis: Diagnosis) -> [Block] {
    let rule = diagnosis.library.rules.first { $0.id == reason.rule }
    return (rule.map { ConditionWords(diagnosis).seen(in: $0.when) } ?? [])
      + [.field("Source", Words.source(reason.source, in: diagnosis.library))]
  }

  /// A rule that could recommend an action, and what it lacks.
  private static func near(
    _ rule: Absence.NearRule, isFirst: Bool, _ diagnosis: Diagnosis
  ) -> [Block] {
    let source = Words.source(rule.rule.source, in: diagnosis.library)
    let label = isFirst ? "It would come in because" : "Or because"
    var blocks: [Block] = [.field(label, "\(rule.rule.because) (\(source))"), .blank]
    if let shortfall = rule.shortfall { blocks += ConditionWords(diagnosis).blocks(shortfall) }
    if !rule.unsaid.isEmpty {
      let names = rule.unsaid.compactMap { diagnosis.library[$0].map { "\"\($0.name)\"" } }
      blocks.append(
        .paragraph(
          "\(rule.shortfall == nil ? "" : "Besides, ")\(names.joined(separator: " or ")) would "
            + "have to stand out, or lean this way; whynot \(rule.unsaid[0]) tells why not."))
    }
    if rule.shortfall == nil, rule.unsaid.isEmpty {
      blocks.append(.item("-", "It only takes another step's place, which is not in the plan."))
    }
    return blocks
  }

  /// Why a symptom is not said.
  static func whyNot(_ symptom: Int, _ conclusion: Conclusion) -> Page {
    let diagnosis = conclusion.diagnosis
    let name = diagnosis.library.symptoms[symptom].name
    var page = Page([.blank, .title("Why not: \(name)")])
    guard let silence = Silence(about: symptom, in: diagnosis) else {
      let id = diagnosis.library.symptoms[symptom].id
      page.add(.paragraph("It is said; how \(id) explains it."))
      return page
    }
    page.add(silence.lacks.map { .item("-", lack($0)) })
    page.add(.blank)
    if silence.turns.isEmpty {
      page.add(.paragraph("No single other answer would bring it up."))
    } else {
      let isAll = silence.turns.count <= mostTurns
      page.add(.paragraph("One other answer would bring it up\(isAll ? ":" : ", for example:")"))
      page.add(
        silence.turns.prefix(mostTurns).map { turn in
          .item("-", "\(Words.choice(turn.options)) to \(Words.short(turn.question))")
        })
    }
    if !silence.unasked.isEmpty {
      page.add(
        .field(
          "Not asked yet",
          silence.unasked.map { Words.short($0) }.joined(separator: "; ")))
    }
    return page
  }

  private static let mostTurns = 5

  private static func lack(_ lack: Silence.Lack) -> String {
    let least = Report.Line.leastAnswers
    switch lack {
    case .chance: return "Your answers don't make it likely enough."
    case .homeAnswers(let count):
      return
        "\(answers(count)) to its own questions; it takes \(least), or it would be an anecdote."
    case .pointing(let count):
      return "\(answers(count)) pointing to it; it takes \(least)."
    }
  }

  private static func answers(_ count: Int) -> String {
    count == 0 ? "No answer" : count == 1 ? "One answer" : "\(count) answers"
  }
}
