import Playbooks
import Testing

@testable import Coaching

/// What the plan answers first.
struct PlanGroupTests {
  /// Beside no mark, a steeper slope makes more of a symptom.
  ///
  /// Found in this order: first, second, came, harm; quiet is not asked about.
  private static let slopes = ["first": 6.0, "second": 5, "came": 3.2, "harm": 2.5, "quiet": 4]

  /// Each symptom has one action, `help-ID`; `whole` is for the team, `now` helps with concerns.
  private static func conclusion(
    of symptoms: [String] = ["first", "second", "came", "harm"], _ opening: Opening?,
    actions: [String] = [], rules: [String] = []
  ) throws -> Conclusion {
    let names = ["harm", "quiet", "came", "second", "first"]
    let library = try Sample.library(
      names.map { Sample.symptom($0, step: $0 == "harm" ? 1 : 3) },
      questions: names.flatMap { name in
        (1...2).map {
          Sample.question(
            "\(name)\($0)", home: name, ["a": "marks: {\(name): \(slopes[name] ?? 4)}", "b": ""])
        }
      },
      actions: [Sample.action("whole", effect: "large"), Sample.action("now")] + actions,
      rules: [Sample.rule("W", when: "verdict = attention", "recommend: [whole]")] + rules,
      concerns: [
        Sample.concern("borne", "came: '+'", "helps: [now]"),
        Sample.concern("open", "quiet: '+'", "helps: [now]"),
      ])
    return library.conclusion(
      Dictionary(
        uniqueKeysWithValues: symptoms.flatMap { [("\($0)1", "a"), ("\($0)2", "a")] }), opening)
  }

  private static func entries(_ plan: Plan) -> [String] {
    plan.entries.map { "\($0.action.id) \($0.group)" }
  }

  @Test func `harm, what the leader came with, the first finding, help, the rest, the team`() throws
  {
    let conclusion = try Self.conclusion(.came(with: "borne", "open"))
    #expect(
      conclusion.reports.filter(\.isSaid).map(\.symptom.id) == ["first", "second", "came", "harm"])
    let plan = conclusion.plan
    #expect(
      Self.entries(plan) == [
        "help-harm harm", "now concern", "help-came concern", "help-first first",
        "help-second finding(1)", "whole team",
      ])
    #expect(plan.nowIDs == ["help-harm", "now", "help-came"])
    #expect(plan.entries.map(\.symptom) == ["harm", nil, "came", "first", "second", nil])
  }

  @Test func `without a concern its symptom has its own place, and nothing helps with it`() throws {
    for opening in [nil, Opening(chosen: [])] {
      let plan = try Self.conclusion(opening).plan
      #expect(
        Self.entries(plan) == [
          "help-harm harm", "help-first first", "help-second finding(1)", "help-came finding(2)",
          "whole team",
        ])
    }
  }

  @Test func `of what helps, one for what was found opens the group, else as its author put it`()
    throws
  {
    for (helps, wanted) in [
      ("now, own", ["own concern", "help-came concern", "now concern"]),
      ("slow, now", ["slow concern", "help-came concern", "now concern"]),
    ] {
      let library = try Sample.library(
        [Sample.symptom("came"), Sample.symptom("fog")],
        questions: (1...2).map {
          Sample.question("c\($0)", home: "came", ["a": "marks: {came: 5}", "b": ""])
        },
        actions: [
          Sample.action("slow", setup: 3, effect: "small"),
          Sample.action("own", home: "came", setup: 3, effect: "small"),
          Sample.action("now", effect: "small"),
        ], concerns: [Sample.concern("cn", "came: '+'", "helps: [\(helps)]")])
      let plan = library.conclusion(["c1": "a", "c2": "a"], .came(with: "cn")).plan
      #expect(Self.entries(plan) == wanted)
    }
  }

  @Test func `what helps is there while a concern is not borne out, with its reason`() throws {
    #expect(try !Self.conclusion(.came(with: "borne")).plan.entries.contains { $0.group == .help })
    let plan = try Self.conclusion(of: ["second"], .came(with: "open")).plan
    #expect(Self.entries(plan) == ["help-second first", "now help", "whole team"])
    let now = try #require(plan.entries.first { $0.group == .help })
    #expect(now.because.map(\.rule) == ["open"])
    #expect(now.because[0].text.contains("\"open\""))
    // It is the focus where nothing was found.
    let alone = try Self.conclusion(of: [], .came(with: "open")).plan
    #expect(Self.entries(alone) == ["now help"] && !alone.stopsHarmFirst)
    // Without a sign of what it points to, there is nothing to help with.
    let library = try Self.conclusion(of: [], nil).diagnosis.library
    let none = library.conclusion(["quiet1": "b", "quiet2": "b"], .came(with: "open"))
    #expect(none.diagnosis.outcome == .not && none.plan.entries.isEmpty)
  }

  @Test func `a rule may avoid what helps`() throws {
    let rule = Sample.rule("A", when: "second1 = a", "avoid: [now]")
    let plan = try Self.conclusion(of: ["second"], .came(with: "open"), rules: [rule]).plan
    #expect(plan.notNow.map(\.action.id) == ["now"])
    #expect(!plan.entries.contains { $0.action.id == "now" })
  }

  @Test func `a concern that is borne out in part puts its symptom forward too`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("came")],
      questions: (1...2).flatMap {
        [
          Sample.question("n\($0)", about: "noise", 4),
          Sample.question("c\($0)", home: "came", ["a": "marks: {came: 1.2}", "b": ""]),
        ]
      }, actions: [Sample.action("now")],
      concerns: [Sample.concern("cn", "came: '+'", "helps: [now], usual: 9")])
    let conclusion = library.conclusion(
      ["n1": "a", "n2": "a", "c1": "a", "c2": "a"], .came(with: "cn"))
    #expect(conclusion.diagnosis.outcome == .partly)
    #expect(
      Self.entries(conclusion.plan) == ["now concern", "help-came concern", "help-noise first"])
  }

  @Test func `it says when something is stopped before what was found first`() throws {
    #expect(try Self.conclusion(nil).plan.stopsHarmFirst)
    #expect(try Self.conclusion(of: ["harm", "came"], .came(with: "borne")).plan.stopsHarmFirst)
    #expect(try !Self.conclusion(of: ["first", "came"], nil).plan.stopsHarmFirst)
    // The harm is what was found first, and nothing else was asked for.
    #expect(try !Self.conclusion(of: ["harm"], nil).plan.stopsHarmFirst)
  }

  @Test func `what another action needs stands in that one's group`() throws {
    let plan = try Self.conclusion(
      of: ["first", "second"], nil,
      actions: [
        Sample.action("talk", home: "second", setup: 20),
        Sample.action("act", home: "first", setup: 20, "needs: {after: [talk], say: talked}"),
      ],
      rules: [
        Sample.rule("B", when: "first >= mild", "recommend: [act]"),
        Sample.rule("C", when: "second >= mild", "recommend: [talk]"),
      ]
    ).plan
    #expect(
      Self.entries(plan) == [
        "help-first first", "talk first", "act first", "help-second finding(1)", "whole team",
      ])
  }
}
