internal import Coaching
internal import Playbooks
internal import Reports
internal import Sessions

/// What was taken on from a plan, and what became of it.
extension Scene {
  /// What shows the plan of the conversation on screen, and takes on what it says to do now.
  func concluding() throws -> [Step] {
    guard let conversation else { return [] }
    // Questions that were asked again are about the plan of before.
    guard conversation.session.follows == nil else { return [.record(.concluded)] }
    return Plan.taken(
      from: conversation.answers, on: today, after: conversation.session.commitments
    ).map { .record($0) }
  }

  /// The session whose plan a command is about: the named one, the one on screen, or without
  /// any the latest whose plan is not over.
  ///
  /// - Throws: ``Withheld`` if the plan waits for a reveal.
  func planSession(_ beginning: String?) throws -> Session {
    let session = try planned(try startingSession(beginning))
    try viewer.looking(at: session).require(.conclusion)
    guard session.commitments.promisedOn != nil else {
      throw session.follows == nil
        ? PlansRefusal.noPlanIn(session: session.id) : .planDeleted(session: session.id)
    }
    return session
  }

  /// The session that has the plan: questions that were asked again are about the one of before, as
  /// long as it is stored.
  func planned(_ session: Session) throws -> Session {
    guard let earlier = session.follows else { return session }
    return try ifStored(earlier) ?? session
  }

  private func startingSession(_ beginning: String?) throws -> Session {
    if let beginning { return try storedSession(beginning) }
    let latest = { try desk.sessions.existing().flatMap { try $0.plans().first?.id } }
    if let session = screens.top?.session {
      guard session.commitments.promisedOn != nil || session.follows != nil else {
        // The plan of another conversation may be about another client.
        throw PlansRefusal.noPlanOnScreen(latest: try latest())
      }
      return session
    }
    if let session = try lookedBackAt() { return session }
    guard let store = try desk.sessions.existing(), let id = try latest() else {
      throw PlansRefusal.noPlan
    }
    return try store.load(id)
  }

  /// The action of a plan that a person named by its id, its number in the plan or the beginning of
  /// its title; without a name the only one that is open.
  func commitment(_ name: String?, in session: Session) throws -> Commitment {
    let commitments = session.commitments
    guard let name else {
      if commitments.open.count == 1 { return commitments.open[0] }
      throw PlansRefusal.whichAction(of: commitments.all)
    }
    if let commitment = commitments[Action.ID(rawValue: name.lowercased())] { return commitment }
    if let commitment = Int(name).flatMap(commitments.all.element) { return commitment }
    let fitting = commitments.all.filter {
      $0.pledge.title.lowercased().hasPrefix(name.lowercased())
    }
    if let exact = fitting.first(where: { $0.pledge.title.lowercased() == name.lowercased() }) {
      return exact
    }
    if fitting.count == 1, name.count >= 3 { return fitting[0] }
    if fitting.count > 1, name.count >= 3 {
      throw PlansRefusal.fitsSeveral(fitting, of: commitments.all)
    }
    throw PlansRefusal.noSuchAction(typed: name, in: session)
  }
}

extension Plan {
  /// What happens when a plan is shown: what it says to do now is taken on.
  ///
  /// One that says what was agreed before keeps its days; those of another count from today.
  static func taken(
    from answers: Answers, on today: Day, after before: Commitments = Commitments()
  ) -> [SessionEvent.Change] {
    let plan = Conclusion(answers, today: today).plan
    let pledges = ([plan.focus] + plan.next).compactMap { entry in
      entry.map { Pledge($0.action, by: $0.by) }
    }
    let isNew = before.promisedOn == nil ? !pledges.isEmpty : !before.stands(pledges)
    return (isNew ? [.commitment(.promised(pledges, on: today))] : []) + [.concluded]
  }
}

extension Pledge {
  /// An action in the words of a plan, whose first step has a day of its own.
  init(_ action: Action, by day: Day) {
    self.init(
      action: action.id, title: action.title, firstStep: Words.firstStep(of: action),
      measure: action.measure, by: day)
  }
}

/// Words around a plan that is kept.
enum PlanKeeping {
  static func day(_ session: Session) -> String {
    session.commitments.promisedOn.map(Words.day) ?? "no day"
  }
}
