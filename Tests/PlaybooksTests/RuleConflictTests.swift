import Testing

/// Rules that want and refuse the same action for the same teams.
struct RuleConflictTests {
  private static func second(_ when: String, _ verb: String) -> String {
    "rules:\n  - {id: other, when: \"\(when)\", \(verb), because: B., source: S}\n"
  }

  private static func row(
    _ description: String, when: String = "weeds >= mild", _ verb: String, conflicts: Bool
  ) -> BadRow {
    let text = second(when, verb).replacing("{id: ", with: conflicts ? "{id: «" : "{id: ")
    let message = "rule 'other' avoids 'pull' whenever rule 'r-pull' recommends it"
    return BadRow(description, [("rules:\n", text)], conflicts ? [message] : [])
  }

  static let rows = [
    row("the same condition", "avoid: pull", conflicts: true),
    row("all actions of an owner", "avoid: owned by leader", conflicts: true),
    row(
      "the same in other words", when: "not (weeds < mild)", "avoid: pull", conflicts: true),
    row(
      "the levels one by one", when: "weeds in (mild, moderate, severe)", "avoid: pull",
      conflicts: true),
    row("a narrower condition", when: "weeds >= moderate", "avoid: pull", conflicts: false),
    row("a wider condition", when: "weeds >= mild or small", "avoid: pull", conflicts: false),
    row("another owner", "avoid: owned by team", conflicts: false),
    row("both recommend", "recommend: pull", conflicts: false),
  ]

  @Test(arguments: rows)
  func `only the same condition is a conflict`(_ row: BadRow) throws {
    let outcome = try row.outcome()
    #expect(outcome.said == outcome.wanted)
  }
}
