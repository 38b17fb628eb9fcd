import Playbooks
import Testing

@testable import Coaching

/// What each verb of a rule does.
struct RuleTests {
  /// Noise and fog, each with three questions; a fact `loud`; actions of all sorts.
  private static func conclusion(
    _ answers: [String: String], rules: [String], actions: [String] = []
  ) throws -> Conclusion {
    try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      context: [
        Sample.question("cx", ["a": "sets: {loud: true}", "b": "", "u": "no-evidence: true"])
      ],
      questions: ["noise", "fog"].flatMap { name in
        (1...3).map { Sample.question("\(name)-\($0)", about: name, 4) }
      },
      actions: [
        Sample.action("one", home: "noise"),
        Sample.action("two", home: "noise", "tags: [camera]"),
        Sample.action("three", home: "noise", "owner: team"),
        Sample.action("whole", "startable-today: true"),
      ] + actions, rules: rules
    ).conclusion(answers)
  }

  private static let noise = ["noise-1": "a", "noise-2": "a", "noise-3": "a"]

  private static func noise(_ more: [String: String]) -> [String: String] {
    noise.merging(more) { $1 }
  }

  @Test func `a rule recommends while what it claims is said`() throws {
    let rules = [
      Sample.rule("A", when: "noise >= mild", "recommend: [one]"),
      Sample.rule("B", when: "noise >= mild or fog >= mild", "recommend: [one, whole]"),
    ]
    let plan = try Self.conclusion(Self.noise, rules: rules).plan
    let entry = try #require(plan.entries.first { $0.action.id == "one" })
    #expect(entry.because.map(\.rule) == ["A", "B"])
    #expect(entry.because.map(\.text) == ["because A", "because B"])
    #expect(entry.because.map(\.source) == ["source", "source"])
    #expect(entry.symptom == "noise")
    #expect(plan.entries.contains { $0.action.id == "whole" && $0.symptom == "noise" })
  }

  @Test func `likely but not said, a symptom brings neither an action nor a remark`() throws {
    // One answer makes noise likely, and the rule's condition true, but R01 keeps it unsaid.
    let rules = [Sample.rule("A", when: "noise >= moderate", "recommend: [one], say: heard")]
    let conclusion = try Self.conclusion(["noise-1": "a"], rules: rules)
    #expect(conclusion.outcome.remarks.isEmpty)
    #expect(conclusion.plan.entries.isEmpty)
  }

  @Test func `a rule about facts recommends whatever is said`() throws {
    let rules = [Sample.rule("A", when: "loud", "recommend: [whole]")]
    #expect(try Self.conclusion(["cx": "a"], rules: rules).plan.focusID == "whole")
    for other in ["b", "u", "skip"] {
      #expect(try Self.conclusion(["cx": other], rules: rules).plan.entries.isEmpty)
    }
    #expect(try Self.conclusion([:], rules: rules).plan.entries.isEmpty)
  }

  @Test func `what stands behind not is no claim`() throws {
    let rules = [
      Sample.rule("A", when: "not (fog >= mild) and noise < severe", "recommend: [whole]")
    ]
    let conclusion = try Self.conclusion(["fog-1": "b", "noise-1": "b"], rules: rules)
    #expect(conclusion.plan.focusID == "whole")
  }

  @Test func `a comparison is unknown while nothing was said about the symptom`() throws {
    let rules = [
      Sample.rule("A", when: "fog = none", "say: low"),
      Sample.rule("B", when: "not (fog >= mild)", "say: not"),
    ]
    #expect(try Self.conclusion(Self.noise, rules: rules).outcome.remarks.isEmpty)
    let known = try Self.conclusion(["fog-1": "b"], rules: rules)
    #expect(known.outcome.remarks.map(\.text) == ["low", "not"])
  }

  @Test func `symptoms can be counted, and the verdict compared`() throws {
    let rules = [
      Sample.rule("A", when: "at least 2 symptoms >= moderate", "say: two"),
      Sample.rule("B", when: "at least 1 symptoms >= moderate", "say: one"),
      Sample.rule("C", when: "verdict = attention", "say: look"),
    ]
    let one = try Self.conclusion(Self.noise(["fog-1": "b"]), rules: rules)
    #expect(one.outcome.remarks.map(\.text) == ["one", "look"])
    let two = try Self.conclusion(
      Self.noise(["fog-1": "a", "fog-2": "a"]), rules: rules)
    #expect(two.outcome.remarks.map(\.text) == ["two", "one", "look"])
  }

  @Test func `avoided actions are left out with the rule's reason`() throws {
    let recommend = Sample.rule("A", when: "noise >= mild", "recommend: [one, two, three]")
    for (selector, expected) in [
      ("one", "one"), ("'tagged camera'", "two"), ("'owned by team'", "three"),
    ] {
      let avoid = Sample.rule("B", when: "loud", "avoid: [\(selector)]")
      let plan = try Self.conclusion(Self.noise(["cx": "a"]), rules: [recommend, avoid]).plan
      #expect(plan.notNow.map(\.action.id) == [Action.ID(rawValue: expected)])
      #expect(plan.notNow.map(\.because.brief) == ["avoided: B"])
      #expect(!plan.entries.contains { $0.action.id.rawValue == expected })
    }
  }

  @Test func `what nobody recommended is not named as left out`() throws {
    let avoid = Sample.rule("B", when: "loud", "avoid: [one]")
    #expect(try Self.conclusion(Self.noise(["cx": "a"]), rules: [avoid]).plan.notNow.isEmpty)
  }

  @Test func `a replaced action makes room for others, and says why`() throws {
    let rules = [
      Sample.rule("A", when: "noise >= mild", "recommend: [one]"),
      Sample.rule("R", when: "loud", "replace: {one: [two, three]}"),
    ]
    let plan = try Self.conclusion(Self.noise(["cx": "a"]), rules: rules).plan
    #expect(plan.notNow.map(\.action.id) == ["one"])
    #expect(plan.notNow.map(\.because.brief) == ["replaced: R"])
    #expect(Set(plan.entries.map(\.action.id)).isSuperset(of: ["two", "three"]))
    #expect(
      plan.entries.first { $0.action.id == "two" }?.because.map(\.rule) == ["R"])
    let without = try Self.conclusion(Self.noise, rules: rules).plan
    #expect(without.entries.contains { $0.action.id == "one" })
  }

  @Test func `a rule can speak, hand over and cap`() throws {
    let rules = [
      Sample.rule("S", when: "loud", "say: a word"),
      Sample.rule("H", when: "loud", "hand-over: ask someone"),
      Sample.rule("C", when: "loud", "cap-confidence: first-guess"),
    ]
    let outcome = try Self.conclusion(["cx": "a"], rules: rules).outcome
    #expect(outcome.remarks.map(\.text) == ["a word"])
    #expect(outcome.handOvers.map(\.text) == ["ask someone"])
    #expect(outcome.isCapped)
    let silent = try Self.conclusion(["cx": "b"], rules: rules).outcome
    #expect(silent.remarks.isEmpty && silent.handOvers.isEmpty && !silent.isCapped)
  }
}
