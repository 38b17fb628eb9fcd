internal import Coaching
internal import Playbooks

extension Scene {
  /// What questions that were asked again come to; `nil` if a session asks none again, or the plan
  /// they are about is gone.
  func lookBackPages(of session: Session, _ conclusion: Conclusion) throws -> [Page]? {
    guard let id = session.follows, let earlier = try ifStored(id) else { return nil }
    let before = try self.conclusion(of: earlier)
    let comparison = Comparison(
      Snapshot(earlier, on: day(of: earlier), before.diagnosis),
      Snapshot(session, on: day(of: session), conclusion.diagnosis))
    let movements = comparison.entries.map { ($0.symptom.id, $0.change.call.direction) }
    let outcome = Outcome(
      earlier.commitments, before, Dictionary(movements, uniquingKeysWith: { a, _ in a }),
      today: today)
    return [page(of: comparison)]
      + [
        outcome.map {
          Page.outcome($0, today: today, for: viewer, commandsBeginWith: commandPrefix)
        }
      ]
      .compactMap(\.self)
  }
}

extension Change.Call {
  /// As a look back takes it.
  fileprivate var direction: Reading.Direction {
    switch self {
    case .better: .better
    case .worse: .worse
    case .withinNoise: .same
    case .tooLittleAsked: .unclear
    }
  }
}
