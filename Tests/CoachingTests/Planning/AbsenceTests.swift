import Playbooks
import Testing

@testable import Coaching

/// Why an action is not among the first.
struct AbsenceTests {
  private static func absence(
    of action: String, _ answers: [String: String] = [:], actions: [String], rules: [String]
  ) throws -> Absence {
    let library = try Sample.library(
      [Sample.symptom("noise")],
      context: [Sample.question("cx", ["a": "sets: {loud: true}", "b": ""])],
      questions: (1...2).map { Sample.question("n\($0)", about: "noise", 4) }, actions: actions,
      rules: rules, isHelped: false)
    let conclusion = library.conclusion(["n1": "a", "n2": "a"].merging(answers) { $1 })
    return Absence(of: try #require(library[Action.ID(rawValue: action)]), from: conclusion)
  }

  private static func brief(_ absence: Absence) -> String {
    switch absence {
    case .none: "there"
    case .later(let delays): "later: \(delays)"
    case .leftOut(let obstacle): "left out: \(obstacle.brief)"
    case .notRecommended(let rules):
      "near: "
        + rules.map { "\($0.rule.id) \($0.shortfall?.distance ?? 0) \($0.unsaid)" }
        .joined(separator: ", ")
    }
  }

  private static let recommend = Sample.rule("A", when: "noise >= mild", "recommend: [one]")

  @Test func `what is in the plan is not absent`() throws {
    let absence = try Self.absence(
      of: "one", actions: [Sample.action("one")], rules: [Self.recommend])
    #expect(Self.brief(absence) == "there")
  }

  @Test func `a rule that avoids it is named`() throws {
    let absence = try Self.absence(
      of: "one", ["cx": "a"], actions: [Sample.action("one")],
      rules: [Self.recommend, Sample.rule("B", when: "loud", "avoid: [one]")])
    #expect(Self.brief(absence) == "left out: avoided: B")
  }

  @Test func `the rules that lack least are named, at most two`() throws {
    let absence = try Self.absence(
      of: "one", ["cx": "b"], actions: [Sample.action("one")],
      rules: [
        Sample.rule("far", when: "loud and noise < mild and n1 = b", "recommend: [one]"),
        Sample.rule("near", when: "loud", "recommend: [one]"),
        Sample.rule("middle", when: "loud and n1 = b", "put-first: {actions: [one], within: 1}"),
      ])
    #expect(Self.brief(absence) == "near: near 1 [], middle 2 []")
  }

  @Test func `a rule about a symptom that is not said recommends nothing, and says so`() throws {
    let absence = try Self.absence(
      of: "one", ["n1": "a", "n2": "u"], actions: [Sample.action("one")],
      rules: [Self.recommend])
    #expect(Self.brief(absence) == "near: A 0 [noise]")
  }

  @Test func `two for one symptom, the hours of a week, and what comes before make it wait`() throws
  {
    let names = ["one", "two", "three", "four"]
    let all = Sample.rule(
      "A", when: "noise >= mild", "recommend: [\(names.joined(separator: ", "))]")
    let third = try Self.absence(
      of: "four",
      actions: names.map { Sample.action($0, setup: $0 == "four" ? 8 : 1) }, rules: [all])
    #expect(Self.brief(third) == "later: [Coaching.Absence.Delay.same(noise)]")
    // .5 a week each for the first two, and 3.5 more.
    let hours = try Self.absence(
      of: "two", actions: names.map { Sample.action($0, weekly: $0 == "two" ? 3.5 : 0.5) },
      rules: [all])
    #expect(
      Self.brief(hours)
        == "later: [Coaching.Absence.Delay.hours(4.5), Coaching.Absence.Delay.same(noise)]")
  }

  @Test func `three places are all there are`() throws {
    let names = ["noise", "fog", "drift", "dust"]
    let library = try Sample.library(
      names.map { Sample.symptom($0) },
      questions: names.flatMap { name in
        (1...2).map { Sample.question("\(name)\($0)", about: name, 4) }
      })
    let all = Dictionary(uniqueKeysWithValues: library.questions.map { ($0.id.rawValue, "a") })
    let last = try #require(library["help-dust" as Action.ID])
    let absence = Absence(of: last, from: library.conclusion(all))
    #expect(Self.brief(absence) == "later: [Coaching.Absence.Delay.full]")
  }

  @Test func `an action no rule names has no rule near it`() throws {
    let absence = try Self.absence(
      of: "other", actions: [Sample.action("one"), Sample.action("other")],
      rules: [Self.recommend])
    #expect(Self.brief(absence) == "near: ")
  }
}
