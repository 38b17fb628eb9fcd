internal import Coaching
internal import Playbooks

/// The plan, under the names a report's template uses.
extension ReportValues {
  static let planned = TemplateNames<ReportValues>([
    .texts("handOvers") { $0.conclusion.outcome.handOvers.map(\.text) },
    .texts("remarks") { $0.conclusion.outcome.remarks.map(\.text) },
    .group("focus", entry) { $0.told($0.conclusion.agreed.focus) },
    .list("next", entry) { $0.told($0.conclusion.agreed.next) },
    .list("later", entry) { $0.told($0.conclusion.agreed.later) },
    .list("notNow", omission) { $0.told($0.conclusion.agreed.notNow) },
    .texts("toFindOut") { $0.conclusion.unseen.map(Words.findOut) },
    .textIfAny("lookAgain") { $0.conclusion.agreed.lookAgain.map(Words.day) },
    .texts("restsOn", \.restsOn),
    .text("nothingToDo", \.nothingToDo),
    .list("talks", talk) {
      $0.conclusion.agreed.steps.compactMap { step in
        step.action.rehearsal.map { (step.action, $0) }
      }
    },
    .group("goal", goal) { GoalWords($0.conclusion) },
  ])

  private static let goal = TemplateNames<GoalWords>([
    .text("label", \.label), .text("text", \.text),
  ])

  private func told<Value>(_ value: Value?) -> InReport<Value>? {
    value.map { InReport(value: $0, report: self) }
  }

  private func told<Value>(_ values: [Value]) -> [InReport<Value>] {
    values.map { InReport(value: $0, report: self) }
  }

  private var nothingToDo: String {
    if conclusion.plan.focus != nil { return "What was agreed is done or dropped." }
    return conclusion.verdict == .notEnough
      ? "Too little is known to plan yet." : "Nothing to do for now."
  }

  /// Where the room is split, without figures, then what the beginning of the plan rests on.
  private var restsOn: [String] {
    let splits = conclusion.diagnosis.splits.compactMap { split in
      library[split.question].map {
        "The room is split on \(Words.short($0)). Talk about it before you act."
      }
    }
    return splits + (isAsWorkedOut ? SensitivityWords.lines(sensitivity) : [])
  }

  /// Whether the plan begins with what follows from the answers, so that one can say what that rests
  /// on.
  private var isAsWorkedOut: Bool {
    let focus = conclusion.agreed.focus?.action.id
    return focus != nil && focus == conclusion.plan.focus?.action.id
  }

  // MARK: Its parts

  private static let entry = TemplateNames<InReport<Plan.Entry>>([
    .text("title", \.action.title),
    // One's own words are title and first step at once.
    .textIfAny("firstStep") {
      $0.action.firstStep == $0.action.title ? nil : Words.firstStep(of: $0.action)
    },
    .texts("steps", \.action.steps),
    .text("by") { Words.day($0.by) },
    .text("owner") { Words.who(of: $0.value) },
    .texts("checkFirst", \.checkFirst),
    .textIfAny("mind") { $0.action.notWhen?.say },
    .list("because", reason) { $0.report.told($0.because) },
    .textIfAny("measure", \.action.measure),
    .textIfAny("hours") { $0.action.isAuthored ? Words.hours(of: $0.action) : nil },
    .textIfAny("weeks") { $0.action.isAuthored ? Words.weeks(of: $0.action) : nil },
  ])

  private static let reason =
    TemplateNames<InReport<RuleOutcome.Reason>>([.text("text", \.text)]) + source

  private static let source = TemplateNames<InReport<RuleOutcome.Reason>>([
    .text("source") { Words.source($0.source, in: $0.report.library) }
  ])

  private static let omission = TemplateNames<InReport<Plan.Omission>>([
    .text("title", \.action.title),
    .text("because") { Words.obstacle($0.because) },
    .group("from", source) {
      if case .avoided(let reason) = $0.because { $0.report.told(reason) } else { nil }
    },
  ])

  /// How a talk may go.
  private static let talk = TemplateNames<(action: Action, rehearsal: Rehearsal)>([
    .text("title", \.action.title), .text("other", \.rehearsal.other),
    .text("open", \.rehearsal.open),
    .list("ways", way) { talk in
      Rehearsal.Turn.allCases.compactMap { turn in talk.rehearsal[turn].map { (turn, $0) } }
    },
    .text("end", \.rehearsal.end),
  ])

  private static let way = TemplateNames<(turn: Rehearsal.Turn, way: Rehearsal.Reply)>([
    .text("way") { Words.turn($0.turn) }, .text("they", \.way.they), .text("say", \.way.say),
    .text("leave", \.way.leave),
  ])
}
