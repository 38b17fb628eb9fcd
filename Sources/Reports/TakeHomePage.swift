internal import Coaching
internal import Playbooks

/// A report's first page: what was agreed, with whom, by when, and the words to begin with.
struct TakeHomePage {
  let report: ReportValues
  let occasion: ReportOccasion

  /// `nil` without an occasion.
  init?(_ report: ReportValues) {
    guard let occasion = report.occasion else { return nil }
    self.report = report
    self.occasion = occasion
  }

  /// Lines about what has changed; more would need a second page.
  private static let mostChanges = 8

  static let names = TemplateNames<TakeHomePage>([
    .text("today") { Words.day($0.occasion.today) },
    .text("heading") { $0.isOwn ? "What I will do" : "What we agreed" },
    .group("sender", sender, \.occasion.sender),
    .list("agreed", step, \.agreed),
    .textIfAny("since") { $0.since.map(Words.day) },
    .texts("changed") { Array($0.changes.prefix(mostChanges)) },
    .textIfAny("moreChanged") {
      $0.changes.count > mostChanges ? String($0.changes.count - mostChanges) : nil
    },
    .textIfAny("seenOn") { $0.seenOn.map(Words.day) },
    .textIfAny("nextLook", \.nextLook),
  ])

  private static let sender = TemplateNames<ReportOccasion.Sender>([
    .text("name", \.name), .textIfAny("line", \.line),
  ])

  private var plan: Plan { report.conclusion.agreed }
  private var commitments: Commitments { report.session.commitments }
  /// Whether the leader made the plan alone.
  private var isOwn: Bool {
    occasion.sender == nil && !report.session.state.onlookers.areCoached
  }

  private var nextLook: String? {
    guard commitments.promisedOn != nil || !plan.steps.isEmpty, let next = plan.lookAgain else {
      return nil
    }
    let day = Words.day(next)
    return next < occasion.today ? "soon: it was due on \(day)" : "on \(day)"
  }

  // MARK: Steps

  private static let step = TemplateNames<(entry: Plan.Entry, today: Day)>([
    .text("title", \.entry.action.title),
    .text("by") { Words.day($0.entry.by) },
    .text("who") { Words.who(of: $0.entry) },
    .textIfAny("step") {
      $0.entry.action.firstStep == $0.entry.action.title
        ? nil : Words.firstStep(of: $0.entry.action)
    },
    .textIfAny("words", \.entry.action.message),
    .textIfAny("worked", \.entry.action.measure),
    .textIfAny("mind") { $0.entry.action.notWhen?.say },
    .textIfAny("now") { step in
      [
        step.entry.commitment?.status == .doing ? "begun" : nil,
        step.entry.by < step.today ? "this day has passed" : nil,
      ].compactMap(\.self).joined(separator: ", ")
    },
  ])

  private var agreed: [(entry: Plan.Entry, today: Day)] {
    plan.steps.map { ($0, occasion.today) }
  }

  // MARK: Later

  /// The day from which on what has changed is told; `nil` on the day the plan was made, if there is
  /// nothing earlier to compare with.
  private var since: Day? {
    report.trend?.snapshots.first?.day
      ?? commitments.promisedOn.flatMap { $0 < occasion.today ? $0 : nil }
  }

  /// The day what is seen was seen, if it is not today.
  private var seenOn: Day? {
    commitments.plannedOn.flatMap { $0 < occasion.today ? $0 : nil }
  }

  /// What became of each step, then of what was seen.
  private var changes: [String] {
    guard since != nil, commitments.isTold || report.trend != nil else { return [] }
    let told = commitments.all.filter { $0.status != .todo || !$0.readings.isEmpty }
    // What was done is the news; what was dropped comes last.
    let order: [Commitment.Status] = [.done, .doing, .todo, .dropped]
    let sorted = order.flatMap { status in told.filter { $0.status == status } }
    let steps = sorted.map { commitment in
      let readings = CommitmentWords.readings(commitment.readings)
      return "\(commitment.pledge.title): \(CommitmentWords.status(commitment.status))"
        + (commitment.toldOn.map { ", told on \(Words.day($0))" } ?? "")
        + (readings.isEmpty ? "." : ". Seen: \(readings).")
    }
    guard let trend = report.trend else { return steps }
    return trend.rows.filter { $0.change != nil }.map { row in
      "\(row.symptom.name): \(OverTimeWords.course(row, trend.snapshots)). \(OverTimeWords.call(row))"
    } + steps
  }
}
