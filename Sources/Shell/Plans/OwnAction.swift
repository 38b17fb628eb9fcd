internal import Coaching
internal import Reports

/// An action in the leader's own words.
struct OwnAction {
  /// Letters of it; more belongs in a note.
  private static let longest = 200

  private let words: String
  private let measure: String?

  init(_ words: String, measure: String?) {
    self.words = words
    self.measure = measure
  }

  /// Goes on with what is taken on, under a number no other of the plan has; within a week unless told
  /// otherwise.
  ///
  /// - Throws: ``PlansRefusal`` for what is too long, stands in the plan already, or is kept back.
  func pledging(
    by day: Day?, _ session: Session, _ scene: Scene,
    then steps: @escaping (Pledge) throws -> [Step]
  ) throws -> [Step] {
    guard words.count <= OwnAction.longest, measure.map({ $0.count <= OwnAction.longest }) != false
    else { throw PlansRefusal.longAction(longest: OwnAction.longest) }
    let all = session.commitments.all
    return try scene.screening(words) { kept in
      let title = Words.capitalized(kept)
      guard !title.isEmpty else { throw PlansRefusal.nothingTaken }
      if all.contains(where: { $0.isOpen && $0.pledge.title == title }) {
        throw PlansRefusal.inPlan(title)
      }
      return try scene.screening(measure ?? "") { measure in
        try steps(
          Pledge(
            own: (all.compactMap(\.pledge.ownNumber).max() ?? 0) + 1, title: title,
            firstStep: title, measure: measure, by: day ?? scene.today.advanced(by: 7)))
      }
    }
  }
}
