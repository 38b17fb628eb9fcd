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

  /// What is taken on, under a number no other of the plan has; within a week unless told otherwise.
  ///
  /// - Throws: ``Failure`` for what is too long, stands in the plan already, or is kept back.
  func pledge(by day: Day?, _ session: Session, _ sitting: Sitting) throws -> Pledge {
    guard words.count <= OwnAction.longest, measure.map({ $0.count <= OwnAction.longest }) != false
    else {
      throw Failure(
        "That has more than \(OwnAction.longest) letters. Say it in a sentence, and the rest in a note.",
        .usage)
    }
    let all = session.commitments.all
    let title = Words.capitalized(try sitting.screened(words))
    guard !title.isEmpty else { throw Failure("Nothing was taken into the plan.", .usage) }
    if all.contains(where: { $0.isOpen && $0.pledge.title == title }) {
      throw Failure("\(title) is in the plan already.", .usage)
    }
    return Pledge(
      own: (all.compactMap(\.pledge.ownNumber).max() ?? 0) + 1, title: title, firstStep: title,
      measure: try measure.map(sitting.screened) ?? "",
      by: day ?? sitting.today.advanced(by: 7))
  }
}
