internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// How hands fell, question by question; once it `isOver`, also what they pointed to.
  ///
  /// What `leavesRoom` has figures to the nearest five; what hands pointed to never tells fewer than
  /// five.
  static func spread(_ spread: Spread, isOver: Bool, leavesRoom: Bool) -> Page {
    var page = Page([.blank, .title("How the hands fell")])
    for count in spread.questions {
      page.space()
      page.add(.paragraph("\(count.question.ask) [\(count.question.id)]"))
      page.add(
        leavesRoom
          ? [.field("Hands", Words.protectedHands(count.tally, to: count.question))]
          : hands(count.tally, of: count.question))
    }
    guard isOver else { return page }
    page.space()
    page.add(.heading("What they pointed to"))
    page.add(spread.signs.map { .item("-", "\($0.symptom.name): \(people($0))") })
    page.add(
      .blank,
      .paragraph(
        "These are counts, question by question. Who raised a hand in two questions is not known, so "
          + "this says nothing about any one team."))
    return page
  }

  /// The hands for each option, in the order shown.
  static func hands(_ tally: Tally, of question: Question) -> [Block] {
    question.options.map { .item(String(tally[$0.id]), $0.say) }
  }

  private static func people(_ sign: Spread.Sign) -> String {
    let questions = sign.counts.count == 1 ? "1 question" : "\(sign.counts.count) questions"
    let count = ProtectedCount(sign.leastPeople)
    return count == .few
      ? "fewer than five people, in any of \(questions)"
      : "about \(count.about) people at least, in \(questions)"
  }
}
