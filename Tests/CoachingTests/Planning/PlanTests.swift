import Foundation
import Playbooks
import Testing

@testable import Coaching

/// One focus, at most two next, the rest later (R06, R07).
struct PlanTests {
  /// Reported symptoms, the steeper first, and their actions in one rule; `harm` does harm.
  private static func plan(
    _ slopes: [String: Double] = ["noise": 4], harm: Set<String> = [], actions: [String],
    recommend: String
  ) throws -> Plan {
    let names = slopes.keys.sorted()
    let library = try Sample.library(
      names.map { Sample.symptom($0, step: harm.contains($0) ? 1 : 3) },
      questions: names.flatMap { name in
        (1...2).map {
          Sample.question(
            "\(name)-\($0)", home: name, ["a": "marks: {\(name): \(slopes[name] ?? 4)}", "b": ""])
        }
      }, actions: actions,
      rules: [Sample.rule("A", when: "verdict = attention", "recommend: [\(recommend)]")]
        + names.map { Sample.rule("A-\($0)", when: "\($0) >= mild", "recommend: [\(recommend)]") },
      isHelped: false)
    let answers = Dictionary(
      uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "a") })
    let conclusion = library.conclusion(answers)
    #expect(conclusion.reports.allSatisfy { $0.line == .report })
    return conclusion.plan
  }

  @Test func `within a group the most relief for its cost comes first`() throws {
    // effect x 0.5^earlier x min(1, 6 / middle weeks) / sqrt(set-up + 4 x weekly):
    // b .8/sqrt(1) = .8; a .5/sqrt(1 + 4 x .75) = .25; c .8 x 6/24 / 1 = .2; d .2/sqrt(4) = .1.
    let plan = try Self.plan(
      actions: [
        Sample.action("a", home: "noise", setup: 1, weekly: 0.75, effect: "medium"),
        Sample.action("b", home: "noise", setup: 1, effect: "large"),
        Sample.action("c", home: "noise", setup: 1, weeks: 16...32, effect: "large"),
        Sample.action("d", home: "noise", setup: 4, effect: "small"),
      ], recommend: "a, b, c, d")
    #expect(plan.entries.map(\.action.id) == ["b", "a", "c", "d"])
    #expect(plan.nowIDs == ["b", "a"])
    #expect(plan.laterIDs == ["c", "d"])
  }

  @Test func `at most two of the three are for one symptom`() throws {
    let actions =
      ["n1", "n2", "n3"].map { Sample.action($0, home: "noise") } + [
        Sample.action("f1", home: "fog"), Sample.action("f2", home: "fog"),
      ]
    let plan = try Self.plan(
      ["noise": 5, "fog": 4], actions: actions, recommend: "n1, n2, n3, f1, f2")
    #expect(plan.nowIDs == ["n1", "n2", "f1"])
    #expect(plan.laterIDs == ["n3", "f2"])
  }

  @Test func `the team as a whole gets a place only where nothing else is there`() throws {
    let team = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: (1...2).map { Sample.question("n\($0)", about: "noise", 4) },
      actions: ["t1", "t2", "t3"].map { Sample.action($0) },
      rules: [
        Sample.rule("N", when: "noise >= mild or fog >= mild", "say: text"),
        Sample.rule("T", when: "n1 = a", "recommend: [t1, t2, t3]"),
      ]
    ).conclusion(["n1": "a"]).plan
    #expect(team.nowIDs == ["t1"])
    #expect(team.laterIDs == ["t2", "t3"])
  }

  @Test func `each further action for a symptom is worth half`() throws {
    // Same group, same severity: noise .5 and .45; fog .4. After the first noise action its second
    // counts .225, so fog comes between.
    let plan = try Self.plan(
      ["noise": 4, "fog": 4], harm: ["noise", "fog"],
      actions: [
        Sample.action("n1", home: "noise", setup: 1),
        Sample.action("n2", home: "noise", setup: 1.23),
        Sample.action("f1", home: "fog", setup: 1.56),
      ], recommend: "n1, n2, f1")
    #expect(plan.nowIDs == ["n1", "f1", "n2"])
  }

  @Test func `an earlier group goes before more relief`() throws {
    let actions = [
      Sample.action("n1", home: "noise", setup: 0.25, effect: "large"),
      Sample.action("f1", home: "fog", setup: 9, effect: "small"),
    ]
    let found = try Self.plan(["noise": 4, "fog": 5], actions: actions, recommend: "n1, f1")
    #expect(found.nowIDs == ["f1", "n1"])
    let harm = try Self.plan(
      ["noise": 5, "fog": 4], harm: ["fog"], actions: actions, recommend: "n1, f1")
    #expect(harm.nowIDs == ["f1", "n1"])
  }

  @Test func `actions for the whole team come after those for a symptom`() throws {
    let actions = [
      Sample.action("team", setup: 0.25, effect: "large", "startable-today: true"),
      Sample.action("own", home: "noise", setup: 9, effect: "small"),
    ]
    // Where a rule about noise names it, it serves noise.
    let serving = try Self.plan(actions: actions, recommend: "team, own")
    #expect(serving.nowIDs == ["team", "own"])
    #expect(serving.focus?.symptom == "noise")
    let alone = try Sample.library(
      // In a playbook with one symptom every action is at home there, so there are two.
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: (1...2).map { Sample.question("n\($0)", about: "noise", 4) },
      actions: actions,
      rules: [
        Sample.rule("F", when: "fog >= mild", "recommend: [own]"),
        Sample.rule("A", when: "verdict = attention", "recommend: [team]"),
        Sample.rule("B", when: "noise >= mild", "recommend: [own]"),
      ], isHelped: false
    ).conclusion(["n1": "a", "n2": "a"]).plan
    #expect(alone.nowIDs == ["own", "team"])
    #expect(alone.next.map(\.symptom) == [nil])
  }

  @Test func `the first of all is one to start today, if its group has one`() throws {
    let actions = [
      Sample.action("better", home: "noise", setup: 1, effect: "large"),
      Sample.action("today", home: "noise", setup: 4, effect: "small", "startable-today: true"),
      Sample.action("earlier", home: "fog", setup: 4, effect: "small"),
    ]
    let one = try Self.plan(actions: Array(actions.prefix(2)), recommend: "better, today")
    #expect(one.nowIDs == ["today", "better"])
    let two = try Self.plan(
      ["noise": 4, "fog": 5], actions: actions, recommend: "better, today, earlier")
    #expect(two.focusID == "earlier")
  }

  @Test(arguments: [(0.5, ["a", "c", "d"], ["b", "e"]), (0.75, ["a", "c", "e"], ["b", "d"])])
  func `three actions at most, four hours a week together`(
    _ hours: Double, _ now: [Action.ID], _ later: [Action.ID]
  ) throws {
    // Effect / sqrt(4 x weekly), halved after the first: noise a .8 / 2.83, b .4 / 3.16,
    // c .1 / 2.45; fog d .8 / 1.41 or .8 / 1.73, e .1 / 1. Hours: a 2, b would make 4.5, c 3.5,
    // d 4 or 4.25, e 3.75.
    let actions = [
      ("a", "noise", 2.0, "large"), ("b", "noise", 2.5, "large"), ("c", "noise", 1.5, "small"),
      ("d", "fog", hours, "large"), ("e", "fog", 0.25, "small"),
    ].map { id, home, weekly, effect in
      Sample.action(id, home: home, setup: 0, weekly: weekly, effect: effect)
    }
    let plan = try Self.plan(
      ["noise": 5, "fog": 4], actions: actions, recommend: "a, b, c, d, e")
    #expect(plan.nowIDs == now)
    #expect(plan.laterIDs == later)
  }

  @Test func `one of the three can start today, if any can`() throws {
    // Today's action is for the last finding, so it would be the fourth.
    let actions = [
      Sample.action("a", home: "fog", setup: 1), Sample.action("b", home: "fog", setup: 2),
      Sample.action("c", home: "dust"),
      Sample.action("today", home: "noise", weekly: 1, "startable-today: true"),
    ]
    let plan = try Self.plan(
      ["fog": 6, "dust": 5, "noise": 4], actions: actions, recommend: "a, b, c, today")
    #expect(plan.nowIDs == ["a", "b", "today"])
    #expect(plan.laterIDs == ["c"])
  }

  @Test func `room for it is made from behind, and the focus stays`() throws {
    let actions = [
      Sample.action("a", home: "fog", setup: 1, weekly: 2, effect: "large"),
      Sample.action("b", home: "fog", setup: 9, weekly: 2),
      Sample.action("today", home: "noise", weekly: 1, "startable-today: true"),
    ]
    let plan = try Self.plan(
      ["fog": 5, "noise": 4], actions: actions, recommend: "a, b, today")
    #expect(plan.nowIDs == ["a", "today"])
    #expect(plan.laterIDs == ["b"])
  }

  @Test func `what starts today starts today, set-ups follow a week apart`() throws {
    let actions = [
      Sample.action("a", home: "fog", setup: 1), Sample.action("b", home: "fog", setup: 2),
      Sample.action("c", home: "noise", "startable-today: true"), Sample.action("d", home: "noise"),
    ]
    let plan = try Self.plan(
      ["fog": 5, "noise": 4], actions: actions, recommend: "a, b, c, d")
    // Today is 2026-03-03. The second set-up waits for the first.
    #expect(plan.nowIDs == ["a", "b", "c"])
    #expect(
      plan.entries.map(\.by.description) == [
        "2026-03-10", "2026-03-17", "2026-03-03", "2026-03-17",
      ])
    #expect(plan.lookAgain?.description == "2026-03-17")
    let today = try Self.plan(actions: Array(actions.suffix(2)), recommend: "c, d")
    #expect(today.entries.map(\.by.description) == ["2026-03-03", "2026-03-10"])
  }

  @Test func `without anything said there is no plan, but a day to look again`() throws {
    let plan = try Sample.library([Sample.symptom("noise")]).conclusion([:]).plan
    #expect(plan.focus == nil)
    #expect(plan.entries.isEmpty)
    #expect(plan.lookAgain?.description == "2026-03-17")
  }
}
