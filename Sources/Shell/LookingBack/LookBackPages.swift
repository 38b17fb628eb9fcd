internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What a look back asks now.
  static func lookBack(
    _ asked: LookBackScreen.Prompt, _ session: Session, _ library: Library, questions: KeyQuestions,
    for viewer: Viewer
  ) -> Page {
    var page = Page([.blank])
    switch asked {
    case .status(let commitment):
      page.add(.note("Looking back, \(place(of: commitment, in: session))"))
      page.add(status(commitment, for: viewer))
    case .because(_, let status):
      page.add(
        .paragraph(because(status)),
        .note("A few words, or Enter to leave it. A command begins with /."))
    case .reading(let commitment): page.add(reading(commitment))
    case .direction(let commitment, _):
      let before = commitment.readings.isEmpty ? "before you began" : "the time before"
      page.add(.paragraph("How is that, compared with \(before)?"), .blank)
      page.add(
        numbered(Reading.Direction.allCases.map(\.words))
          + [.blank, .note("Number to answer · b back · quit leaves, and what you said is kept")])
    case .measure(let id): page.add(measure(id, session, library))
    case .again: page.add(again(questions))
    }
    return page
  }

  /// What became of a step.
  private static func status(_ commitment: Commitment, for viewer: Viewer) -> [Block] {
    let soFar =
      commitment.toldOn == nil
      ? [] : [CommitmentWords.state(of: commitment, withReason: viewer.sees(.reasons))]
    return [
      .paragraph("On \(Words.day(commitment.since)) you chose: \(commitment.pledge.title)."),
      .field("First step", commitment.pledge.firstStep),
    ] + soFar.map { .field("So far", $0) } + [.blank, .paragraph("What became of it?"), .blank]
      + choices(LookBackScreen.statuses.map(\.words))
  }

  /// What a step's measure shows now.
  private static func reading(_ commitment: Commitment) -> [Block] {
    let pledge = commitment.pledge
    let measure =
      pledge.measure.isEmpty
      ? "what came of it?" : "to see whether it worked: \(pledge.measure)."
    let before = commitment.readings.isEmpty ? [] : [CommitmentWords.readings(commitment.readings)]
    return [.field(pledge.title, measure)] + before.map { .field("Seen before", $0) } + [
      .paragraph("What do you see now? Count what changed, not what was held."),
      .note("A number or a few words, or Enter if you did not look. A command begins with /."),
    ]
  }

  private static func place(of commitment: Commitment, in session: Session) -> String {
    let lookBack = session.commitments.running
    let all = session.commitments.all
    let number = (all.firstIndex { $0.action == commitment.action } ?? 0) + 1
    return "week \(lookBack?.stage.rawValue ?? 0), \(number) of \(all.count) [\(commitment.action)]"
  }

  private static func choices(_ words: [String]) -> [Block] {
    numbered(words)
      + [.blank, .note("Number to answer · b back · quit leaves, and what you said is kept")]
  }

  private static func because(_ status: Commitment.Status) -> String {
    switch status {
    case .done: "What changed?"
    case .doing: "How is it going?"
    case .todo: "What got in the way?"
    case .dropped: "Why? It helps to choose better."
    }
  }

  /// A measure of the team; a slow one says what not to read into it (R32).
  private static func measure(
    _ id: Measure.ID, _ session: Session, _ library: Library
  ) -> [Block] {
    guard let measure = library[id] else { return [.paragraph("What does \(id) show?")] }
    let before = session.commitments.measures[id.rawValue] ?? []
    return [
      .paragraph("\(measure.name), if you have it: \(measure.formula)"),
      .paragraph(measure.caution),
    ] + (before.isEmpty ? [] : [.field("Seen before", CommitmentWords.readings(before))])
      + [
        .note("A number or a few words, or Enter if you don't have it. A command begins with /.")
      ]
  }

  private static func again(_ questions: KeyQuestions) -> [Block] {
    let count = questions.questions.count
    let minutes = questions.minutes == 1 ? "a minute" : "\(questions.minutes) minutes"
    return [
      .paragraph(
        "Will you answer the same \(count) questions again? It takes about \(minutes), "
          + "and only the same questions can show a change. What you "
          + "said about the team itself is taken over."), .blank,
    ] + choices([true, false].map(LookBackScreen.words(ifAskedAgain:)))
  }
}
