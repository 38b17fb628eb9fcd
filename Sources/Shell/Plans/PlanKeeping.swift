internal import Coaching
internal import Playbooks
internal import Reports
internal import Sessions

/// What was taken on from a plan, and what became of it.
extension Sitting {
  /// Shows the plan of the conversation on screen, and takes on what it says to do now.
  func conclude() throws {
    if let session = conversation?.session, session.follows == nil {
      // The days of a plan that is shown again count from today.
      let plan = Conclusion(session.answers(in: try library(of: session)), today: today).plan
      let pledges = ([plan.focus] + plan.next).compactMap { entry in
        entry.map { Pledge($0.action, by: $0.by) }
      }
      if !pledges.isEmpty || session.commitments.promisedOn != nil {
        try record(.commitment(.promised(pledges, on: today)))
      }
    }
    try record(.concluded)
  }

  /// The session whose plan a command is about: the named one, the one on screen, or else the latest
  /// whose plan is not over.
  ///
  /// - Throws: ``Withheld`` if the plan waits for a reveal.
  func planSession(_ beginning: String?, for viewer: Viewer) throws -> Session {
    let session = try planned(try startingSession(beginning))
    try viewer.looking(at: session).require(.conclusion)
    guard session.commitments.promisedOn != nil else {
      throw Failure(
        session.follows == nil
          ? "There is no plan yet in conversation \(session.id); answer the questions first."
          : "The conversation that \(session.id) looks back at was deleted, and its plan with it.",
        .usage)
    }
    return session
  }

  /// The session that has the plan: questions that were asked again are about the one of before, as
  /// long as it is stored.
  func planned(_ session: Session) throws -> Session {
    guard let earlier = session.follows else { return session }
    do {
      return try storedSession(earlier)
    } catch StoreError.noSession {
      return session
    }
  }

  private func startingSession(_ beginning: String?) throws -> Session {
    if let beginning { return try storedSession(beginning) }
    if let session = screens.top?.session,
      session.commitments.promisedOn != nil || session.follows != nil
    {
      return session
    }
    guard let store = try desk.sessions.existing(), let latest = try store.plans().first else {
      throw Failure("There is no plan yet; diagnose leads to one.", .notFound)
    }
    return try store.load(latest.id)
  }

  /// Stores what became of a plan, whether its conversation is on screen or not.
  func note(_ change: CommitmentChange, in session: inout Session) throws {
    try note(.commitment(change), in: &session)
  }

  /// The action of a plan that a person named by its id, its number in the plan or the beginning of
  /// its title; without a name the only one that is open.
  func commitment(_ name: String?, in session: Session) throws -> Commitment {
    let commitments = session.commitments
    guard let name else {
      if commitments.open.count == 1 { return commitments.open[0] }
      throw Failure("Which action? \(PlanKeeping.list(commitments.all))", .usage)
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
      throw Failure(
        "That fits \(fitting.count), and nothing was done. \(PlanKeeping.list(fitting, of: commitments.all))",
        .usage)
    }
    throw Failure(
      "The plan of \(PlanKeeping.day(session)) (\(session.id)) has no action "
        + "\"\(name.shortened)\". \(PlanKeeping.list(commitments.all)) Another plan is named by "
        + "--session, and take ACTION puts an action into this one.", .usage)
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

  /// `It has 1 Put … (act-…), 2 …`.
  ///
  /// Of some of a plan the numbers are those of the plan.
  static func list(_ commitments: [Commitment], of all: [Commitment]? = nil) -> String {
    guard !commitments.isEmpty else { return "It has no action." }
    let names = commitments.map { commitment in
      let place = (all ?? commitments).firstIndex { $0.action == commitment.action } ?? 0
      return "\(place + 1) \(commitment.pledge.title) (\(commitment.action))"
    }
    return "It has \(names.joined(separator: ", "))."
  }
}
