internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What became of the actions of a plan; empty as long as nothing was told.
  static func progress(
    _ commitments: Commitments, _ library: Library, today: Day, for viewer: Viewer
  ) -> Page {
    guard commitments.isTold else { return Page() }
    var page = Page([.blank, .title("What became of it")])
    for (index, commitment) in commitments.all.enumerated() {
      page.add(
        .item("\(index + 1)", "\(commitment.pledge.title) (\(commitment.action))"),
        .field("Now", CommitmentWords.state(of: commitment, withReason: viewer.sees(.reasons))))
      if commitment.status == .todo {
        page.add(.field("First step by", Words.day(commitment.pledge.by)))
      }
      if !commitment.who.isEmpty { page.add(.field("Who", commitment.who)) }
      if !commitment.readings.isEmpty {
        page.add(.field("Seen", CommitmentWords.readings(commitment.readings)))
      }
    }
    for (name, readings) in commitments.measures.sorted(by: { $0.key < $1.key }) {
      let measure = library[Measure.ID(rawValue: name)]
      page.add(.item("-", "\(measure?.name ?? name): \(CommitmentWords.readings(readings))"))
    }
    if let next = commitments.lookBack(on: today) {
      page.add(.blank, .field("Look back", "week \(next.stage.rawValue), \(Words.day(next.on))"))
    }
    return page
  }
}
