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

  /// Noise is found first, fog second.
  private static func two(_ rule: String) throws -> Plan {
    try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: (1...2).flatMap {
        [
          Sample.question("q\($0)", home: "noise", ["a": "marks: {noise: 4}", "b": ""]),
          Sample.question("r\($0)", home: "fog", ["a": "marks: {fog: 3}", "b": ""]),
        ]
      },
      actions: [
        Sample.action("n1", home: "noise", setup: 1), Sample.action("n2", home: "noise", setup: 2),
        Sample.action("f1", home: "fog", setup: 1), Sample.action("f2", home: "fog", setup: 2),
        Sample.action("f0", home: "fog", setup: 9, "needs: {after: [n2], say: n2 is done}"),
      ],
      rules: [
        Sample.rule("N", when: "noise >= mild", "recommend: [n1, n2]"),
        Sample.rule("F", when: "fog >= mild", "recommend: [f1, f2]"),
        Sample.rule("P", when: "verdict = attention", rule),
      ], isHelped: false
    ).conclusion(["q1": "a", "q2": "a", "r1": "a", "r2": "a"]).plan
  }

  @Test func `it moves an action within its group only`() throws {
    #expect(try Self.two("say: text").entries.map(\.action.id) == ["n1", "n2", "f1", "f2"])
    #expect(try Self.two("put-first: [f2]").entries.map(\.action.id) == ["n1", "n2", "f2", "f1"])
    // A second place of its own in either group.
    #expect(
      try Self.two("put-first: {within: 2, actions: [n2, f2]}").entries.map(\.action.id)
        == ["n1", "n2", "f1", "f2"])
    #expect(
      try Self.two("put-first: {within: 1, actions: [n2, f2]}").entries.map(\.action.id)
        == ["n2", "n1", "f2", "f1"])
  }

  @Test func `unless something does harm, which goes before all`() throws {
    let plan = try Self.two("harm: true, put-first: [f2]")
    #expect(plan.entries.map(\.action.id) == ["f2", "n1", "n2", "f1"])
    #expect(plan.entries.map(\.group) == [.harm, .first, .first, .finding(1)])
    #expect(plan.stopsHarmFirst)
    // It takes what must be done before along.
    let chained = try Self.two("harm: true, put-first: [f0]")
    #expect(chained.entries.map(\.action.id) == ["n2", "f0", "n1", "f1", "f2"])
    #expect(chained.entries.prefix(2).map(\.group) == [.harm, .harm])
    #expect(chained.stopsHarmFirst)
  }
}
