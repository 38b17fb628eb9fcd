import Playbooks
import Testing

@testable import Coaching

/// What rules put first.
struct PutFirstTests {
  /// Five actions for noise, best relief first: a, b, c, d, e; e belongs to the whole team.
  private static func plan(_ rules: [String], loud: String = "a") throws -> Plan {
    let efforts = ["a": 1.0, "b": 2.0, "c": 4.0, "d": 9.0]
    let actions = efforts.keys.sorted().map { id in
      Sample.action(
        id, home: "noise", setup: efforts[id] ?? 0,
        id == "c" || id == "d" ? "owner: team" : "owner: leader")
    }
    let chained = Sample.action(
      "e", home: "noise", setup: 16, effect: "small", "needs: {after: [d], say: d is done}")
    return try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      context: [Sample.question("cx", ["a": "sets: {loud: true}", "b": ""])],
      questions: (1...2).map { Sample.question("n\($0)", about: "noise", 4) }
        + [Sample.question("f1", about: "fog", 4)],
      actions: actions + [chained, Sample.action("extra", home: "noise", setup: 20)],
      rules: [
        Sample.rule("N", when: "noise >= mild", "recommend: [a, b, c, d, e]"),
        Sample.rule("F", when: "fog >= mild", "recommend: [a]"),
      ] + rules, isHelped: false
    ).conclusion(["n1": "a", "n2": "a", "f1": "a", "cx": loud]).plan
  }

  private static func order(_ rules: String...) throws -> [Action.ID] {
    try plan(rules.enumerated().map { Sample.rule("P\($0)", when: "loud", $1) })
      .entries.map(\.action.id)
  }

  @Test func `without such a rule relief decides`() throws {
    #expect(try Self.order() == ["a", "b", "c", "d", "e"])
  }

  @Test func `a named action takes the first place`() throws {
    #expect(try Self.order("put-first: [d]") == ["d", "a", "b", "c", "e"])
  }

  @Test func `within two it takes the second place, if the first goes to a better one`() throws {
    #expect(
      try Self.order("put-first: {within: 2, actions: [d]}") == ["a", "d", "b", "c", "e"])
    #expect(
      try Self.order("put-first: {within: 2, actions: [a]}") == ["a", "b", "c", "d", "e"])
  }

  @Test func `an action brings what must stand before it`() throws {
    #expect(try Self.order("put-first: {within: 2, actions: [e]}") == ["d", "e", "a", "b", "c"])
  }

  @Test func `a group takes all places within reach`() throws {
    #expect(
      try Self.order("put-first: {within: 2, actions: ['owned by team']}")
        == ["c", "d", "a", "b", "e"])
  }

  @Test func `a named action goes before a group`() throws {
    #expect(
      try Self.order(
        "put-first: {within: 2, actions: ['owned by leader']}",
        "put-first: {within: 2, actions: [d]}") == ["a", "d", "b", "c", "e"])
  }

  @Test func `naming an action recommends it, a group recommends nothing`() throws {
    #expect(try Self.order("put-first: [extra]").first == "extra")
    #expect(try !Self.order("put-first: ['owned by leader']").contains("extra"))
  }

  @Test func `it recommends only while what it claims is said`() throws {
    // Fog is likely, after one answer, but not said.
    let rule = Sample.rule("P", when: "fog >= mild", "put-first: [extra]")
    #expect(try !Self.plan([rule]).entries.contains { $0.action.id == "extra" })
    let said = Sample.rule("P", when: "noise >= mild", "put-first: [extra]")
    #expect(try Self.plan([said]).focusID == "extra")
  }

  @Test func `a rule that does not hold moves nothing`() throws {
    let rule = Sample.rule("P", when: "loud", "put-first: [d]")
    #expect(try Self.plan([rule], loud: "b").focusID == "a")
    #expect(try Self.plan([rule], loud: "skip").focusID == "a")
  }
}
