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
        .note(
          "Left out, because not revealed yet: \(unrevealed.of("exercise")), with the guesses in \(unrevealed == 1 ? "it" : "them")."
        ))
    }
    return page
  }
}
