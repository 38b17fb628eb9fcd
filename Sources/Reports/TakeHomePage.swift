internal import Coaching
internal import Playbooks

/// A report's first page: what was agreed, with whom, by when, and the words to begin with.
struct TakeHomePage {
  let report: ReportValues
  let occasion: ReportOccasion

  /// Lines about what has changed; more would need a second page.
  private static let mostChanges = 8

  private var plan: Plan { report.conclusion.agreed }
  private var commitments: Commitments { report.session.commitments }
  /// Whether the leader made the plan alone.
  private var isOwn: Bool {
    occasion.sender == nil && !report.session.state.onlookers.areCoached
  }

  var values: [String: Any] {
    let agreed = plan.steps.map(values(of:))
    let changes = changes
    var values: [String: Any] = [
      "today": Words.day(occasion.today), "agreed": agreed,
      "heading": isOwn ? "What I will do" : "What we agreed",
      "changed": changes.prefix(TakeHomePage.mostChanges).map(report.escaped),
    ]
    values["hasAgreed"] = agreed.isEmpty ? nil : true
    values["hasChanged"] = changes.isEmpty ? nil : true
    values["moreChanged"] =
      changes.count > TakeHomePage.mostChanges ? changes.count - TakeHomePage.mostChanges : nil
    values["sender"] = occasion.sender.map { sender in
      ["name": sender.name, "line": sender.line].filter { !$0.value.isEmpty }
        .mapValues(report.escaped)
    }
    values["since"] = since.map(Words.day)
    values["seenOn"] = seenOn.map(Words.day)
    if commitments.promisedOn != nil || !agreed.isEmpty {
      values["nextLook"] =
        plan.lookAgain < occasion.today
        ? "soon: it was due on \(Words.day(plan.lookAgain))" : "on \(Words.day(plan.lookAgain))"
    }
    return values
  }

  private func values(of entry: Plan.Entry) -> [String: Any] {
    let action = entry.action
    var values: [String: Any] = [
      "title": report.escaped(action.title), "by": Words.day(entry.by),
      "who": report.escaped(Words.who(of: entry)),
    ]
    values["step"] =
      action.firstStep == action.title ? nil : report.escaped(Words.firstStep(of: action))
    values["words"] = action.message.map(report.escaped)
    values["worked"] = action.measure.isEmpty ? nil : report.escaped(action.measure)
    let remarks = [
      entry.commitment?.status == .doing ? "begun" : nil,
      entry.by < occasion.today ? "this day has passed" : nil,
    ].compactMap(\.self)
    values["now"] = remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    return values
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
