import Coaching
import Playbooks
import Testing

struct DisguiseTests {
  private let library: Library
  private let today = Sample.today

  init() throws {
    library = try Shipped.library()
  }

  private func disguise(_ replies: [Question.ID: Reply]) -> Disguise {
    Disguise(Answers(replies, in: library), today: today)
  }

  private let replies: [Question.ID: Reply] = [
    "cx-size": .options(["a"]), "cx-zones": .options(["c"]), "cx-tracking": .options(["a"]),
    "cx-shock": .options(["e"]), "mf1": .options(["d"]), "mf2": .options(["c"]),
    "mf3": .skipped, "mf4": .unsure, "sf1": .options(["a"]), "rf1": .options(["a"]),
  ]

  @Test func `only answers about the team and its work may enter a case`() {
    let entering = disguise(replies).answers.active.map(\.question.id)
    #expect(entering == ["cx-size", "cx-zones", "cx-shock", "cx-tracking", "mf1", "mf2"])
  }

  @Test func `what holds for most teams tells nothing`() {
    let facts = disguise(replies).facts.map(\.question.id)
    #expect(facts == ["cx-size", "cx-zones", "cx-tracking"])
  }

  @Test func `a change leaves what is said, the first actions and the open questions`() throws {
    var disguise = disguise(replies)
    let size = try #require(library["cx-size" as Question.ID])
    let before = Conclusion(disguise.answers, today: today)
    let change = try #require(disguise.change(of: size))
    #expect(change.from.id == "a" && change.to.id == "b")
    disguise.apply(change)
    let after = Conclusion(disguise.answers, today: today)
    #expect(disguise.answers.reply(to: "cx-size") == .options(["b"]))
    #expect(after.plan.focus?.action.id == before.plan.focus?.action.id)
    #expect(after.reports.map(\.line) == before.reports.map(\.line))
  }

  /// Any other answer on tracking opens the questions about it.
  @Test func `a fact that other questions hang on stays`() throws {
    let tracking = try #require(library["cx-tracking" as Question.ID])
    #expect(disguise(replies).change(of: tracking) == nil)
  }
}
