internal import Coaching
internal import Foundation
internal import Playbooks

/// What answers come to, for whoever looks on.
extension Viewer {
  /// What a session comes to; a plan that was shown keeps its days.
  ///
  /// - Throws: ``Withheld``
  func conclusion(of session: Session, in library: Library, today: Day) throws -> Conclusion {
    try looking(at: session).require(.conclusion)
    let day = session.commitments.plannedOn ?? today
    return Conclusion(session.answers(in: library), today: day).keeping(session, on: today)
  }

  /// How the hands of a room fell.
  ///
  /// - Throws: ``Withheld``
  func spread(of session: Session, in library: Library) throws -> Spread {
    try looking(at: session).require(.hands)
    return Spread(session.answers(in: library))
  }

  /// What a session is compared by.
  ///
  /// - Throws: ``Withheld``
  func snapshot(of session: Session, in library: Library, on day: Day) throws -> Snapshot {
    try looking(at: session).require(.conclusion)
    return Snapshot(session, on: day, Diagnosis(session.answers(in: library)))
  }

  /// A session as it may be told: without labels where those are kept back.
  func told(_ session: Session) -> Session {
    guard !sees(.labels) else { return session }
    var session = session
    session.append(SessionEvent(at: session.startedAt ?? .distantPast, .labelled(SessionLabels())))
    return session
  }

  /// The labels that may be told; none where they are kept back.
  func labels(of labels: SessionLabels) -> SessionLabels {
    sees(.labels) ? labels : SessionLabels()
  }
}

extension Session {
  /// Who looks on is for the viewer to know: ask ``Viewer/sees(_:)``.
  @available(*, unavailable, message: "ask the viewer what may be shown")
  var onlookers: Onlookers { state.onlookers }
}
