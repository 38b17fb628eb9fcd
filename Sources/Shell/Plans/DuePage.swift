internal import Coaching
internal import Reports

extension Page {
  /// What a plan wants to be asked about: actions whose day has gone by, and the look back.
  ///
  /// It is empty if nothing is due.
  static func due(_ session: Session, today: Day, for viewer: Viewer) -> Page {
    let commitments = session.commitments
    let actions = commitments.all.filter { $0.isDue(on: today) }
    let lookBack = commitments.nextLookBack.flatMap { $0.on <= today ? $0 : nil }
    let isHalfTold = commitments.halfTold != nil
    guard !actions.isEmpty || lookBack != nil || isHalfTold else { return Page() }
    let isAboutSteps = !actions.isEmpty || !commitments.open.isEmpty
    var page = Page([
      .heading(
        isAboutSteps
          ? "On \(PlanKeeping.day(session)) you chose" : "The plan of \(PlanKeeping.day(session))")
    ])
    var first: Int?
    for (index, commitment) in commitments.all.enumerated() where commitment.isOpen {
      let isDue = actions.contains(commitment)
      guard isDue || lookBack != nil || isHalfTold else { continue }
      first = first ?? index + 1
      page.add(.item("\(index + 1)", "\(commitment.pledge.title) (\(commitment.action))"))
      let day = Words.day(commitment.pledge.by)
      if isDue { page.add(.field("First step, by \(day)", commitment.pledge.firstStep)) }
      if commitment.toldOn != nil {
        page.add(
          .field("So far", CommitmentWords.state(of: commitment, withReason: viewer.sees(.reasons)))
        )
      }
    }
    if !commitments.open.isEmpty { page.add(.paragraph("Done? What changed?")) }
    if isHalfTold {
      page.add(.note("You were looking back at it: \(type: "review \(session.id)") goes on."))
    } else if let lookBack {
      page.add(
        .note(
          "Week \((commitments.stage(on: today) ?? lookBack.stage).rawValue) has come: "
            + "\(type: "review \(session.id)") looks back at the plan. "
            + howToTell(first, session)))
    } else {
      page.add(
        .note(
          howToTell(first, session) + "\(type: "plan --session \(session.id)") shows all of it."))
    }
    return page
  }

  /// With its id, as the plan at hand may be another client's.
  private static func howToTell(_ number: Int?, _ session: Session) -> String {
    guard let number else { return "" }
    return
      "\(type: "done \(number) --session \(session.id)") tells of number \(number), and begin, drop and reading go the "
      + "same way. "
  }
}
