internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// How hands fell, question by question; where each thinks of another
  /// team, and once it `isOver`, also what they pointed to.
  ///
  /// What `leavesRoom` has figures to the nearest five; what hands pointed to never tells fewer than
  /// five.
  static func spread(
    _ spread: Spread, isOver: Bool, leavesRoom: Bool, for viewer: Viewer
  ) -> Page {
    var page = Page([.blank, .title("How the hands fell")])
    for count in spread.questions {
      page.space()
      page.add(.paragraph("\(count.question.ask) [\(count.question.id)]"))
      page.add(
        leavesRoom
          ? [.field("Hands", Words.protectedHands(count.tally, to: count.question))]
          : hands(count.tally, of: count.question))
    }
    guard isOver, !viewer.sees(.conclusion) else { return page }
    page.space()
    page.add(.heading("What they pointed to"))
    page.add(
      spread.signs.map {
        .item("-", "\($0.symptom.name): \(people($0, leavesRoom: leavesRoom))")
      })
    page.add(
      .blank,
      .paragraph(
        "These are counts, question by question. Who raised a hand in two questions is not known, so "
          + "this says nothing about any one team."))
    return page
  }

  /// The hands for each option, in the order shown.
  static func hands(_ tally: Tally, of question: Question) -> [Block] {
    // Not as a number in front: that would read like the number to type.
    question.options.map { .item("-", "\($0.say): \(tally[$0.id])") }
  }

  private static func people(_ sign: Spread.Sign, leavesRoom: Bool) -> String {
    let least = ProtectedCount(atLeast: sign.leastPeople)
    if least == .few { return "fewer than five people in any question" }
    guard sign.counts.count > 1 else {
      let people =
        leavesRoom ? "about \(ProtectedCount(sign.leastPeople).about)" : "\(sign.leastPeople)"
      return "\(people) people in 1 question"
    }
    let people = leavesRoom ? least.about : sign.leastPeople
    return "\(people) people or more, in \(sign.counts.count) questions"
  }
}
