internal import Coaching
internal import Playbooks
internal import Sessions

extension Scene {
  /// Stored conversations in the order of these ids, each on the playbooks it ran on.
  func snapshots(of ids: [Session.ID]) throws -> [Snapshot] {
    guard let store = try desk.sessions.existing() else { throw StoreError.noSession("latest") }
    var libraries: [[PlaybookPin]: Library] = [:]
    return try ids.map { id in
      let session = try store.load(id)
      // Reading playbooks takes longer than all else, and most ran on the same ones.
      let library = try libraries[session.library] ?? library(of: session)
      libraries[session.library] = library
      return try viewer.snapshot(of: session, in: library, on: day(of: session))
    }
  }

  /// The day a session began.
  func day(of session: Session) -> Day {
    session.startedAt.map { Day($0, in: desk.surroundings.calendar) } ?? today
  }

  /// What a report on a plan looks back on, the oldest first: with a label all conversations with the
  /// same one up to the last time the plan's questions were asked, else only those times; `nil` if
  /// that is one, or nothing was ever said.
  ///
  /// Without a label nobody knows whether two conversations are about the same team.
  func trend(
    of plan: Session, _ diagnosis: Diagnosis, latest count: Int
  ) throws -> Trend? {
    guard !screens.place.isApart, desk.sessions.atHand != nil else { return nil }
    let answered = try desk.sessions.answered()
    let again = plan.commitments.lookBacks.compactMap(\.again)
      .filter { id in answered.contains { $0.id == id } }
    var ids = [plan.id] + again
    if !plan.labels.isEmpty {
      let same = answered.filter { $0.labels == plan.labels }.map(\.id)
      let last = again.last ?? plan.id
      let earlier = same.firstIndex(of: last).map { same[($0 + 1)...] } ?? same[...]
      ids = earlier.reversed() + [last]
    }
    guard ids.count > 1 else { return nil }
    let trend = Trend(
      try ids.suffix(count).map { id in
        id == plan.id
          ? Snapshot(plan, on: day(of: plan), diagnosis) : try snapshots(of: [id])[0]
      })
    return trend.rows.isEmpty ? nil : trend
  }
}
