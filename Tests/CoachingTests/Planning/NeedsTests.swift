import Playbooks
import Testing

@testable import Coaching

/// What an action needs, and when it is not for now (R27).
struct NeedsTests {
  private static func plan(
    _ answers: [String: String], actions: [String], recommend: String,
    rules: [String] = []
  ) throws -> Plan {
    try Sample.library(
      [Sample.symptom("noise")],
      context: [Sample.question("cx", ["a": "sets: {loud: true}", "b": ""])],
      questions: (1...2).map { Sample.question("n\($0)", about: "noise", 4) }, actions: actions,
      rules: [Sample.rule("A", when: "noise >= mild", "recommend: [\(recommend)]")] + rules,
      isHelped: false
    ).conclusion(["n1": "a", "n2": "a"].merging(answers) { $1 }).plan
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let needs: String
    let answers: [String: String]
    let checks: [String]
    let omission: String?
  }

  @Test(arguments: [
    Row(
      testDescription: "a condition that holds needs no words",
      needs: "needs: {when: loud, say: it is loud}", answers: ["cx": "a"], checks: [],
      omission: nil),
    Row(
      testDescription: "one nobody can judge is to check first",
      needs: "needs: {when: loud, say: it is loud}", answers: [:], checks: ["it is loud"],
      omission: nil),
    Row(
      testDescription: "one that fails leaves the action out",
      needs: "needs: {when: loud, say: it is loud}", answers: ["cx": "b"], checks: [],
      omission: "needs: it is loud"),
    Row(
      testDescription: "a need without a condition is to check first",
      needs: "needs: {say: a quiet room}", answers: ["cx": "a"], checks: ["a quiet room"],
      omission: nil),
    Row(
      testDescription: "not-when that holds leaves it out",
      needs: "not-when: {when: loud, say: too loud}", answers: ["cx": "a"], checks: [],
      omission: "not when: too loud"),
    Row(
      testDescription: "not-when nobody can judge does not",
      needs: "not-when: {when: loud, say: too loud}", answers: [:], checks: [], omission: nil),
    Row(
      testDescription: "not-when without a condition is advice",
      needs: "not-when: {say: never in public}", answers: ["cx": "a"], checks: [], omission: nil),
    Row(
      testDescription: "a forerunner nobody recommends is to check first",
      needs: "needs: {after: [other], say: the other is done}", answers: [:],
      checks: ["the other is done"], omission: nil),
  ])
  func `an unknown need is checked first, a false one leaves the action out`(_ row: Row) throws {
    let plan = try Self.plan(
      row.answers,
      actions: [Sample.action("one", home: "noise", row.needs), Sample.action("other")],
      recommend: "one")
    #expect(plan.notNow.map(\.because.brief) == [row.omission].compactMap(\.self))
    #expect(plan.entries.flatMap(\.checkFirst) == row.checks)
    #expect(plan.focusID == (row.omission == nil ? "one" : nil))
  }

  /// `small` unlocks `big`, whose relief is the largest; `middle` lies between.
  private static let chain = [
    Sample.action("small", home: "noise", setup: 4, effect: "small"),
    Sample.action("middle", home: "noise", setup: 1, effect: "medium"),
    Sample.action(
      "big", home: "noise", setup: 0.25, effect: "large",
      "needs: {after: [small], say: small is done}"),
  ]

  @Test func `the first of a chain stands for the best it unlocks`() throws {
    // Reliefs but for severity: small .2/2 = .1, middle .5/1 = .5, big .8/.5 = 1.6.
    let plan = try Self.plan([:], actions: Self.chain, recommend: "middle, small, big")
    // Two for one symptom are enough for now.
    #expect(plan.nowIDs == ["small", "big"] && plan.laterIDs == ["middle"])
    #expect(plan.entries.flatMap(\.checkFirst).isEmpty)
    let alone = try Self.plan([:], actions: Self.chain, recommend: "middle, small")
    #expect(alone.nowIDs == ["middle", "small"])
  }

  @Test func `what comes after a step that is left out is left out too, down the chain`() throws {
    let last = Sample.action(
      "last", home: "noise", "needs: {after: [big], say: big is done}")
    let plan = try Self.plan(
      ["cx": "a"], actions: Self.chain + [last], recommend: "small, middle, big, last",
      rules: [Sample.rule("B", when: "loud", "avoid: [small]")])
    #expect(plan.nowIDs == ["middle"])
    #expect(plan.notNowIDs == ["small", "big", "last"])
    #expect(
      plan.notNow.map(\.because.brief) == [
        "avoided: B", "after: small is done", "after: big is done",
      ])
  }

  @Test func `a forerunner that a rule puts in is in the plan`() throws {
    let plan = try Self.plan(
      ["cx": "a"], actions: Self.chain, recommend: "middle, big",
      rules: [Sample.rule("R", when: "loud", "replace: {middle: [small]}")])
    #expect(plan.nowIDs == ["small", "big"])
    #expect(plan.entries.flatMap(\.checkFirst).isEmpty)
  }

  @Test func `a ring of needs still ends in a plan`() throws {
    let ring = [("one", "two"), ("two", "one")].map { id, other in
      Sample.action(id, home: "noise", "needs: {after: [\(other)], say: done}")
    }
    let plan = try Self.plan([:], actions: ring, recommend: "one, two")
    #expect(Set(plan.entries.map(\.action.id)) == ["one", "two"])
  }
}
