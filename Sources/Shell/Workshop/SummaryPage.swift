internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What rooms guessed: counts with bars, and from some guesses on how far things were said to be.
  static func summary(
    _ parts: [SummaryDocument.Part], hands: [SummaryDocument.Hands], since day: Day,
    unrevealed: Int, hidden: Int, _ library: Library
  ) -> Page {
    var page = Page([.blank, .title("What was guessed since \(Words.day(day))")])
    if parts.isEmpty { page.add(.paragraph("No exercise was revealed.")) }
    for part in parts {
      let summary = part.summary
      page.add(.blank, .heading("\(part.title) (\(summary.guesses.of("guess", "guesses")))"))
      page.add(guessCounts(summary, library))
    }
    for hands in hands {
      page.add(.blank, .heading("Hands: \(hands.title) (\(hands.heads))"))
      for count in hands.spread.questions {
        page.add(
          .item("-", "\(count.question.ask) [\(count.question.id)]"),
          .field("Hands", Words.protectedHands(count.tally, to: count.question)))
      }
    }
    if hidden > 0 {
      page.space()
      page.add(
        .note(
          "Left out, because hidden until \(type: "reveal"): the hands of \(hidden.of("room"))."))
    }
    if unrevealed > 0 {
      page.space()
      page.add(
        .note("Left out, because not revealed yet: \(unrevealed.of("exercise")), and its guesses."))
    }
    return page
  }

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
