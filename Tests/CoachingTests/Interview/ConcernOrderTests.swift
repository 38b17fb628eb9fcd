import Playbooks
import Testing

@testable import Coaching

/// What the leader came with is asked about first.
struct ConcernOrderTests {
  /// `late` points to fog most, to noise less; it asks `x1`, a question about drift, and `n3`.
  private static func library(rules: [String] = []) throws -> Library {
    try Sample.library(
      ["noise", "fog", "drift"].map { Sample.symptom($0) },
      context: [
        Sample.question("size", ["a": "", "b": ""], "opener: true"),
        Sample.question("cx", ["a": "sets: {gate: true}", "b": ""]),
      ],
      questions: (1...3).flatMap { number in
        [
          Sample.question("n\(number)", about: "noise", 0.5),
          Sample.question("f\(number)", about: "fog", 0.5),
          Sample.question("x\(number)", about: "drift", number == 3 ? 4 : 0.5),
        ]
      } + [
        Sample.question("f4", about: "fog", 0.5, "when: gate"),
        Sample.question("sf", ["a": "", "b": ""], "check: true"),
      ], rules: rules,
      concerns: [
        Sample.concern("late", "noise: '+', fog: '++'", "ask: [x1, n3]"),
        Sample.concern("odd", "drift: '+'", "ask: [f4]"),
      ])
  }

  private static let asked = ["size": "a", "x1": "c", "n3": "c"]

  private static func asked(_ more: [String: String]) -> [String: String] {
    asked.merging(more) { $1 }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let reason: QuestionChoice.Reason
    let among: Set<Question.ID>
  }

  @Test(arguments: [
    Row(
      testDescription: "the facts that are asked of every team come first", answers: [:],
      reason: .context, among: ["size"]),
    Row(
      testDescription: "then what it asks, though another question tells more",
      answers: ["size": "a"], reason: .concern("late"), among: ["x1", "n3"]),
    Row(
      testDescription: "a skip is not asked again", answers: ["size": "a", "x1": "skip"],
      reason: .concern("late"), among: ["n3"]),
    Row(
      testDescription: "then home questions of what it points to most", answers: asked,
      reason: .concern("late"), among: ["f1", "f2", "f3"]),
    Row(
      testDescription: "until there are two answers", answers: asked(["f2": "c"]),
      reason: .concern("late"), among: ["f1", "f3"]),
    Row(
      testDescription: "then those of what it points to less",
      answers: asked(["f1": "c", "f2": "c"]),
      reason: .concern("late"), among: ["n1", "n2"]),
    Row(
      testDescription: "two home answers for each, and the rest goes its way",
      answers: asked(["f1": "c", "f2": "c", "n1": "c"]), reason: .value, among: ["x3"]),
    Row(
      testDescription: "likely symptoms of others wait", answers: ["size": "a", "x3": "a"],
      reason: .concern("late"), among: ["x1", "n3"]),
  ])
  func `its own questions are pending while it is open`(_ row: Row) throws {
    let next = try #require(try Self.library().next(row.answers, .came(with: "late")))
    #expect(next.reason == row.reason)
    #expect(row.among.contains(next.question.id), "\(next.question.id)")
  }

  @Test func `nothing special, and an unknown concern, ask nothing`() throws {
    let library = try Self.library()
    for opening in [nil, Opening(chosen: []), .came(with: "gone"), Opening(words: "late")] {
      #expect(library.next(["size": "a"], opening)?.reason == .coverage)
    }
  }

  @Test func `a check on safety goes before it`() throws {
    let library = try Self.library(rules: [Sample.rule("S", when: "n1 = a", "ask-next: [sf, x2]")])
    let answers = ["size": "a", "n1": "a"]
    #expect(library.next(answers, .came(with: "late"))?.question.id == "sf")
    // What else a rule asks for does not.
    let checked = answers.merging(["sf": "b"]) { $1 }
    #expect(library.next(checked, .came(with: "late"))?.reason == .concern("late"))
  }

  @Test func `once it is borne out, the method goes its way`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: (1...3).map { Sample.question("n\($0)", about: "noise", 4) }
        + [Sample.question("f1", about: "fog", 0.5)],
      concerns: [Sample.concern("cn", "noise: '+', fog: '+'", "ask: [n3]")])
    let came = Opening.came(with: "cn")
    #expect(library.diagnosis(["n1": "a", "n2": "a"], came).outcome == .borneOut)
    #expect(library.next(["n1": "a", "n2": "a"], came)?.reason == .value)
  }

  @Test func `a fact that opens its question is asked just before`() throws {
    let library = try Self.library()
    let came = Opening.came(with: "odd")
    let key = try #require(library.next(["size": "a"], came))
    #expect(key.question.id == "cx" && key.reason == .context)
    #expect(library.next(["size": "a", "cx": "a"], came)?.question.id == "f4")
    // Closed, it is passed over.
    let closed = try #require(library.next(["size": "a", "cx": "b"], came))
    #expect(closed.reason == .concern("odd") && closed.question.home == "drift")
  }

  @Test func `of two concerns the one chosen first is asked about first`() throws {
    let library = try Self.library()
    let next = library.next(["size": "a"], .came(with: "late", "odd"))
    #expect(next?.reason == .concern("late"))
    // Its home questions, too, come before the other's.
    let then = library.next(Self.asked(["cx": "a"]), .came(with: "late", "odd"))
    #expect(then?.reason == .concern("late"))
  }

  /// `n1`, `n2` about noise, `f1`, `f2` about fog, `d1` about drift, and what it takes to end.
  private static func wide() throws -> Library {
    try Sample.library(
      ["noise", "fog", "drift"].map { Sample.symptom($0) },
      questions: (1...6).map { Sample.question("n\($0)", about: "noise", $0 < 3 ? 5 : 0.01) }
        + (1...4).map { Sample.question("f\($0)", about: "fog", $0 < 3 ? 4 : 0.01) }
        + [Sample.question("d1", about: "drift", 4)],
      concerns: [Sample.concern("cn", "noise: '+'", "ask: [n1]")])
  }

  @Test func `once it is borne out, nothing else is asked for its own sake`() throws {
    let library = try Self.wide()
    var answers = Dictionary(
      uniqueKeysWithValues: (1...6).map { ("n\($0)", "a") } + [("f3", "a"), ("f4", "a")])
    let came = Opening.came(with: "cn")
    let diagnosis = library.diagnosis(answers, came)
    #expect(diagnosis.outcome == .borneOut && diagnosis.isEnough)
    #expect(library.next(answers, came) == nil)
    // Whoever came to check is asked on, and so is whoever asks for more.
    #expect(library.next(answers)?.question.id == "d1")
    let more = Interview(library.answers(answers, came), limit: Interview.hardLimit)
    guard case .ask(let next) = more.step else { throw Missing() }
    #expect(next.question.id == "d1" && next.reason == .coverage)
    answers["f4"] = nil
    #expect(library.next(answers, came)?.reason == .value)
  }

  private struct Missing: Error {}
}
