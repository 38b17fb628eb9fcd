internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What was guessed, and how often.
  static func guessCounts(_ summary: GuessSummary, _ library: Library) -> [Block] {
    let nothing = summary.nothing > 0 ? [("Nothing stands out", summary.nothing)] : []
    var blocks = bars(
      summary.symptoms.map { (library.name(of: $0.id), $0.count) } + nothing, summary)
    if !summary.actions.isEmpty {
      blocks += [.blank, .paragraph("First:")]
      blocks += bars(summary.actions.map { (library.title(of: $0.id), $0.count) }, summary)
    }
    if let grid = levels(summary, library) { blocks += [.blank, .grid(grid)] }
    return blocks
  }

  /// A bar and a number for each; the same for ears.
  private static func bars(
    _ counts: [(name: String, count: Int)], _ summary: GuessSummary
  ) -> [Block] {
    let width = 20
    return counts.flatMap { name, count -> [Block] in
      let filled = summary.guesses > 0 ? count * width / summary.guesses : 0
      let bar =
        String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
      return [.item(String(count), name), .picture(["     " + bar])]
    }
  }

  private static func levels(_ summary: GuessSummary, _ library: Library) -> Grid? {
    let rows = summary.symptoms.compactMap { count in
      count.levels.map { levels in
        [library.name(of: count.id)] + levels.dropFirst().map(String.init)
      }
    }
    guard !rows.isEmpty else { return nil }
    return Grid(
      head: ["How far"] + Level.allCases.dropFirst().map { Words.level($0) }, rows: rows)
  }
}
