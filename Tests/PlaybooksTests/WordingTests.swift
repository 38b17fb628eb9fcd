@testable import Playbooks
import Testing

/// Texts in forms, and the time they speak of.
struct WordingTests {
  private static let ask = "ask: How many weeds did you see?"

  static let rows = [
    BadRow("two forms", ask, "ask: {say: A?, one-person: B?, above: C?}"),
    BadRow(
      "all forms", ask,
      "ask: {say: A, everyone: B, one-person: C, two-people: D, two-groups: E, newcomers: F, above: G}"
    ),
    BadRow("an answer in forms", "say: A few,", "say: {say: A few, newcomers: Some},"),
    BadRow("an action in forms", "first-step: Pull one.", "first-step: {say: Pull, above: Let}"),
    BadRow("a message", "steps: [Pull", "message: {say: Dear all, above: Dear}\n    steps: [Pull"),
    BadRow(
      "an unknown form", ask, "ask: {say: A?, «one-persn: B?}",
      "a text in several forms has no key 'one-persn' (did you mean 'one-person'?)"),
    BadRow(
      "no common form", ask, "ask: «{one-person: B?}", "a text in several forms lacks 'say'"),
    BadRow("an empty form", ask, "ask: {say: A?, «above: }", "'above' is empty"),
    BadRow(
      "a list for a form", ask, "ask: {say: A?, above: «[B]}", "'above' wants a text, not a list"),
    BadRow(
      "forms where there is one text", "signs: [Weeds]", "signs: [«{say: Weeds, above: Roots}]",
      "'signs' wants a text, not a group of keys"),
    BadRow("the time", ask, "ask: How many {since}?"),
    BadRow("braces of one's own", ask, "ask: How many {weeds} of {ten}?"),
    BadRow(
      "the time misspelt", ask, "ask: «How many {sinse}?",
      "'ask' knows no '{sinse}' (did you mean '{since}'?)"),
    BadRow(
      "the time in capitals, in one form", ask, "ask: {say: A?, above: «\"{Since}, how many?\"}",
      "'ask' knows no '{Since}' (did you mean '{since}'?)"),
  ]

  @Test(arguments: rows)
  func `a text may have a form for whom it is about`(_ row: BadRow) throws {
    let (said, wanted) = try row.outcome()
    #expect(said == wanted)
  }

  private func library(_ ask: String) throws -> Library {
    let text = try Sample.changing([
      (Self.ask, "ask: \(ask)"), ("say: A few,", "say: {say: A few, one-person: One},"),
      ("title: Pull them out", "title: {say: Pull them out, above: Have them pulled}"),
      ("rules:\n", Sample.concern + "rules:\n"),
      ("say: It grows over my head", "say: {say: It grows, two-groups: They grow}"),
    ])
    return try Library([Playbook(yaml: text, file: "garden.yaml")])
  }

  @Test(arguments: [
    (Scope.everyone, "All?"), (.onePerson, "One?"), (.twoPeople, "All?"), (.above, "Those above?"),
  ])
  func `each scope has its form, or the common one`(_ scope: Scope, _ ask: String) throws {
    let library = try library("{say: All?, one-person: One?, above: Those above?}")
    let worded = library.worded(for: Matter(scope: scope))
    #expect(worded["seen" as Question.ID]?.ask == ask)
    #expect(worded.matter.scope == scope)
    #expect(worded.worded(for: .usual)["seen" as Question.ID]?.ask == "All?")
  }

  @Test func `answers, actions and concerns are worded along`() throws {
    let library = try library("All?")
    func says(_ scope: Scope) -> [String?] {
      let worded = library.worded(for: Matter(scope: scope))
      return [
        worded["seen" as Question.ID]?.options[1].say, worded["pull" as Action.ID]?.title,
        worded["cn-weeds" as Concern.ID]?.say,
      ]
    }
    #expect(says(.everyone) == ["A few", "Pull them out", "It grows"])
    #expect(says(.onePerson) == ["One", "Pull them out", "It grows"])
    #expect(says(.above) == ["A few", "Have them pulled", "It grows"])
    #expect(says(.twoGroups) == ["A few", "Pull them out", "They grow"])
  }

  static let times: [(Since?, String, String)] = [
    (.twoWeeks, "How many {since}?", "How many in the last two weeks?"),
    (.month, "How many {since}?", "How many in the last month?"),
    (.threeMonths, "How many {since}?", "How many in the last three months?"),
    (.longer, "How many {since}?", "How many since it began?"),
    (nil, "How many {since}?", "How many in the last month?"),
    (.longer, "\"{since}, how many?\"", "Since it began, how many?"),
  ]

  @Test(arguments: times)
  func `the time becomes its phrase`(_ since: Since?, _ ask: String, _ shown: String) throws {
    let worded = try library(ask).worded(for: Matter(since: since))
    #expect(worded["seen" as Question.ID]?.ask == shown)
  }

  @Test func `each scope and each time has its word for conditions`() {
    let matter = Matter(scope: .twoPeople, since: .threeMonths)
    #expect(matter.word(of: "scope") == "two-people")
    #expect(matter.word(of: "since") == "three-months")
    #expect(matter.word(of: "season") == nil)
    #expect(Matter.usual.word(of: "scope") == "everyone")
    #expect(Matter.usual.word(of: "since") == nil)
    #expect(Matter.facts["scope"]?.count == 6)
    #expect(Matter.facts["since"] == ["two-weeks", "month", "three-months", "longer"])
  }
}
