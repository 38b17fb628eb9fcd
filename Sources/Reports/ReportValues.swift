internal import Coaching
internal import Playbooks

/// What a report tells, under the names its template uses.
struct ReportValues {
  let session: Session
  let conclusion: Conclusion
  let sensitivity: Sensitivity
  /// Up to this conversation; none if it is the first.
  let trend: Trend?
  let reader: ReportReader
  /// `nil` where there is no first page.
  let occasion: ReportOccasion?
  /// Makes a text safe for the form the report is written in.
  let escaped: (String) -> String

  private var library: Library { conclusion.diagnosis.library }

  var all: [String: Any] {
    [
      seen, planned, kept, labels, overTime, ReportCues(self).values,
      occasion.map { TakeHomePage(report: self, occasion: $0).values } ?? [:],
    ]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  private var labels: [String: Any] {
    guard occasion?.namesLabels != false else { return [:] }
    let labels = [
      ("Exercise", session.exercise?.file.rawValue ?? ""), ("Client", session.labels.client),
      ("Team", session.labels.team),
    ]
    .filter { !$0.1.isEmpty }
    return ["labels": labels.map { ["name": $0.0, "label": escaped($0.1)] }]
  }

  private var overTime: [String: Any] {
    guard let trend else { return [:] }
    let snapshots = trend.snapshots
    return [
      "hasTrend": true,
      "trendNotes": [
        snapshots.count == 2 ? OverTimeWords.twoPoints : nil, OverTimeWords.noise,
        OverTimeWords.limits,
      ].compactMap(\.self),
      "trend": trend.rows.map { row in
        TrendPicture.values(row, snapshots).merging([
          "id": row.symptom.id.rawValue, "name": escaped(row.symptom.name),
          "course": Words.capitalized(OverTimeWords.course(row, snapshots)),
          "call": OverTimeWords.call(row),
          "ranges": OverTimeWords.ranges(row, snapshots),
        ]) { _, own in own }
      },
    ]
  }

  private var seen: [String: Any] {
    let said = conclusion.reports.filter(\.isSaid)
    let quiet = QuietSymptoms(conclusion)
    var values: [String: Any] = [
      "verdict": Words.verdict(conclusion),
      "said": said.map(values(of:)),
      "trust": ReportPictures.trust(conclusion.reports),
      "contradictions": pairs,
      "unlikely": escaped(quiet.noSign.map(\.name).joined(separator: "; ")),
      "unclear": escaped(quiet.unclear.map(\.neutralName).joined(separator: "; ")),
      // Names of problems nobody asked about would read like a list of charges.
      "open": escaped(quiet.notAsked.map(\.neutralName).joined(separator: "; ")),
    ]
    let concerns = ConcernWords.all(conclusion)
    values["concerns"] = concerns.map { words in
      [
        "say": escaped(words.concern.say), "answer": escaped(words.answer),
        "until": escaped(words.until ?? ""), "otherwise": escaped(words.otherwise ?? ""),
      ].filter { !$0.value.isEmpty }
    }
    let words = reader.seesWords ? conclusion.diagnosis.answers.opening?.words ?? "" : ""
    values["opening"] = words.isEmpty ? nil : escaped(words)
    values["hasConcerns"] = concerns.isEmpty && words.isEmpty ? nil : true
    values["hasSaid"] = said.isEmpty ? nil : true
    values["hasContradictions"] = pairs.isEmpty ? nil : true
    values["hasUnlikely"] = quiet.noSign.isEmpty ? nil : true
    values["hasUnclear"] = quiet.unclear.isEmpty ? nil : true
    values["hasOpen"] = quiet.notAsked.isEmpty ? nil : true
    values["hasQuiet"] = conclusion.reports.allSatisfy(\.isSaid) ? nil : true
    return values
  }

  private var planned: [String: Any] {
    let plan = conclusion.agreed
    let unseen = conclusion.unseen
    var values: [String: Any] = [
      "handOvers": conclusion.outcome.handOvers.map { escaped($0.text) },
      "remarks": conclusion.outcome.remarks.map { escaped($0.text) },
      "next": plan.next.map(values(of:)),
      "later": plan.later.map(values(of:)),
      "notNow": plan.notNow.map(values(of:)),
      "toFindOut": unseen.map { escaped(Words.findOut($0)) },
      "lookAgain": Words.day(plan.lookAgain),
      "restsOn": splits
        + (isAsWorkedOut ? SensitivityWords.lines(sensitivity).map(escaped) : []),
      "nothingToDo": conclusion.plan.focus != nil
        ? "What was agreed is done or dropped."
        : conclusion.verdict == .notEnough
          ? "Too little is known to plan yet." : "Nothing to do for now.",
    ]
    let talks = plan.steps.map(\.action).compactMap(values(ofTalk:))
    values["talks"] = talks
    values["hasTalks"] = talks.isEmpty ? nil : true
    values["goal"] = GoalWords(conclusion).map {
      ["label": $0.label, "text": escaped($0.text)]
    }
    values["focus"] = plan.focus.map(values(of:))
    values["hasNext"] = plan.next.isEmpty ? nil : true
    values["hasToFindOut"] = unseen.isEmpty ? nil : true
    values["hasLater"] = plan.later.isEmpty ? nil : true
    values["hasNotNow"] = plan.notNow.isEmpty ? nil : true
    return values
  }

  /// Whether the plan begins with what follows from the answers, so that one can say what that rests
  /// on.
  private var isAsWorkedOut: Bool {
    let focus = conclusion.agreed.focus?.action.id
    return focus != nil && focus == conclusion.plan.focus?.action.id
  }

  /// Whether the plan is of today, and only what was agreed instead has changed it.
  private var isNews: Bool {
    let commitments = session.commitments
    return occasion?.today == commitments.promisedOn && commitments.measures.isEmpty
      && commitments.all.allSatisfy {
        $0.readings.isEmpty && [.todo, .dropped].contains($0.status)
      }
  }

  /// What became of the plan; why is for the coach.
  private var kept: [String: Any] {
    let commitments = session.commitments
    guard commitments.isTold, !(isNews && reader.isClient) else { return [:] }
    let lines = commitments.all.map { commitment in
      [
        "title": escaped(commitment.pledge.title),
        "status": CommitmentWords.status(commitment.status),
        "told": commitment.toldOn.map(Words.day) ?? "",
        "because": reader.isClient ? "" : escaped(commitment.because),
        "readings": escaped(CommitmentWords.readings(commitment.readings)),
      ].filter { !$0.value.isEmpty }
    }
    let measures = commitments.measures.sorted { $0.key < $1.key }.map { id, readings in
      let name = library[Measure.ID(rawValue: id)]?.name
      return [
        "title": escaped(name ?? id), "readings": escaped(CommitmentWords.readings(readings)),
      ]
    }
    return ["isTold": true, "kept": lines, "measures": measures]
  }

  private func values(of entry: Plan.Entry) -> [String: Any] {
    let action = entry.action
    var values: [String: Any] = [
      "title": escaped(action.title),
      "steps": action.steps.map(escaped),
      "by": Words.day(entry.by),
      "owner": escaped(Words.who(of: entry)),
      "checkFirst": entry.checkFirst.map(escaped),
      "because": entry.because.map(values(of:)),
    ]
    // One's own words are title and first step at once.
    values["firstStep"] =
      action.firstStep == action.title ? nil : escaped(Words.firstStep(of: action))
    values["measure"] = action.measure.isEmpty ? nil : escaped(action.measure)
    values["hours"] = action.isAuthored ? Words.hours(of: action) : nil
    values["weeks"] = action.isAuthored ? Words.weeks(of: action) : nil
    return values
  }

  /// How a talk may go; `nil` for an action that is none.
  private func values(ofTalk action: Action) -> [String: Any]? {
    guard let rehearsal = action.rehearsal else { return nil }
    let ways = Rehearsal.Turn.allCases.compactMap { turn in
      rehearsal[turn].map {
        [
          "way": Words.turn(turn), "they": escaped($0.they), "say": escaped($0.say),
          "leave": escaped($0.leave),
        ]
      }
    }
    return [
      "title": escaped(action.title), "other": escaped(rehearsal.other),
      "open": escaped(rehearsal.open), "ways": ways, "end": escaped(rehearsal.end),
    ]
  }

  private func values(of reason: RuleOutcome.Reason) -> [String: Any] {
    ["text": escaped(reason.text), "source": escaped(Words.source(reason.source, in: library))]
  }

  private func values(of omission: Plan.Omission) -> [String: Any] {
    var values: [String: Any] = [
      "title": escaped(omission.action.title),
      "because": escaped(Words.obstacle(omission.because)),
    ]
    if case .avoided(let reason) = omission.because {
      values["from"] = ["source": escaped(Words.source(reason.source, in: library))]
    }
    return values
  }

  private func values(of report: Report) -> [String: Any] {
    var values: [String: Any] = [
      "id": report.symptom.id.rawValue,
      "name": escaped(report.symptom.name),
      "level": Words.level(of: report.belief),
      "sureness": Words.sureness(report.sureness),
      "sentence": escaped(report.symptom.severity[report.belief.likeliest] ?? ""),
      "kinds": report.symptom.trust.map(Words.trust).joined(separator: "; "),
      "chances": ReportPictures.chances(of: report.belief),
      "bars": ReportPictures.bars(of: report.belief),
    ]
    values["isLeaning"] = report.line == .leaning ? true : nil
    return values
  }

  /// Two things that can both be true: two of the leader's answers, or the leader's and the team's.
  private var pairs: [[String: Any]] {
    let diagnosis = conclusion.diagnosis
    let views = diagnosis.answers.team.map { team in
      diagnosis.twoViews.map { values(of: $0, in: team.wave) }
    }
    return conclusion.contradictions.map(values(of:)) + (views ?? [])
  }

  private func values(of views: TwoViews, in wave: Wave) -> [String: Any] {
    let answers = conclusion.diagnosis.answers
    let own = views.ownAnswers.first.flatMap { id -> [String: Any]? in
      guard let question = library[id], let reply = answers.reply(to: id) else { return nil }
      return ["ask": escaped(question.ask), "answer": escaped(answer(reply, to: question))]
    }
    let team = [
      "ask": escaped("The team, to: \(views.statement.say)"),
      "answer": escaped(PulseWords.said(views.shown, in: wave)),
    ]
    return [
      "say": escaped("\(TeamWords.both(views)) To ask them: \(views.statement.talk)"),
      "sides": [own, team].compactMap(\.self),
    ]
  }

  private func values(of pair: Contradiction) -> [String: Any] {
    let sides = [pair.first, pair.second].compactMap { side -> [String: Any]? in
      guard let question = library[side.question],
        let reply = conclusion.diagnosis.answers.reply(to: side.question)
      else { return nil }
      return [
        "ask": escaped(question.ask), "answer": escaped(answer(reply, to: question)),
      ]
    }
    return ["say": escaped(pair.say), "sides": sides]
  }

  /// An answer as it may leave the room.
  func answer(_ reply: Reply, to question: Question) -> String {
    guard case .tally(let tally) = reply else { return Words.answer(reply, to: question) }
    return Words.protectedHands(tally, to: question)
  }

  /// Where the room is split, without figures.
  private var splits: [String] {
    conclusion.diagnosis.splits.compactMap { split in
      library[split.question].map {
        escaped("The room is split on \(Words.short($0)). Talk about it before you act.")
      }
    }
  }
}
