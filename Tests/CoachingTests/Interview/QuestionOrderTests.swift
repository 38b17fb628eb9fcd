import Playbooks
import Testing

@testable import Coaching

/// Which questions go before all others, and in what order.
struct QuestionOrderTests {
  /// Noise and fog look alike; `l1` and `l2` tell them apart; `n1 = a` makes a rule ask `d1`.
  private static func library() throws -> Library {
    try Sample.library(
      [
        Sample.symptom("noise", "look-alikes: [{with: fog, ask: [l1, l2], tell-apart: text}]"),
        Sample.symptom("fog"), Sample.symptom("drift"),
      ],
      context: [Sample.question("cx", ["a": "", "b": "sets: {gate: true}"], "opener: true")],
      questions: [
        Sample.question("o1", about: "drift", 0.1), Sample.question("d1", about: "drift", 0.01),
        Sample.question("d2", about: "drift", 3, "when: gate"),
        Sample.question("n1", about: "noise", 4), Sample.question("n2", about: "noise", 0.5),
        Sample.question("f1", about: "fog", 4), Sample.question("f2", about: "fog", 0.5),
        Sample.question(
          "l1", home: "drift", ["a": "marks: {noise: '+'}", "b": "marks: {fog: '+'}"]),
        Sample.question("l2", home: "drift", ["a": "marks: {noise: '+'}", "b": ""]),
        Sample.question("ck", ["a": "", "b": ""], "check: true"),
        Sample.question("ck2", ["a": "", "b": ""], "check: true, when: gate"),
      ],
      rules: [Sample.rule("ask", when: "n1 = a", "ask-next: [d1]")],
      contradictions: [
        "{between: [\"n2 = b\", \"f2 = b\"], check: ck2, say: both}",
        "{between: [\"n1 = a\", \"f1 = a\"], check: ck, say: both}",
      ])
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let reason: QuestionChoice.Reason?
    let among: Set<Question.ID>
  }

  private static let both = ["cx": "a", "n1": "a", "f1": "a", "n2": "a", "f2": "a"]

  private static func both(_ more: [String: String]) -> [String: String] {
    both.merging(more) { $1 }
  }

  @Test(arguments: [
    Row(
      testDescription: "what is asked of every team is first", answers: [:], reason: .context,
      among: ["cx"]),
    Row(
      testDescription: "then what covers a symptom, the most telling first", answers: ["cx": "a"],
      reason: .coverage, among: ["n1", "f1"]),
    Row(
      testDescription: "a likely symptom's own questions", answers: ["cx": "a", "n1": "a"],
      reason: .home("noise"), among: ["n2"]),
    Row(
      testDescription: "skipping one of them does not end it while others are open",
      answers: ["cx": "a", "n1": "skip", "n2": "skip", "f1": "a"], reason: .home("fog"),
      among: ["f2"]),
    Row(
      testDescription: "then what tells look-alikes apart", answers: both,
      reason: .lookAlike("noise", "fog"), among: ["l1", "l2"]),
    Row(
      testDescription: "while they stand close, the other one too", answers: both(["l2": "skip"]),
      reason: .lookAlike("noise", "fog"), among: ["l1"]),
    Row(
      testDescription: "then the check on a contradiction",
      answers: both(["l1": "skip", "l2": "skip"]), reason: .contradiction, among: ["ck"]),
    Row(
      testDescription: "then what covers a symptom again, here drift",
      answers: both(["l1": "skip", "l2": "skip", "ck": "a"]), reason: .coverage, among: ["o1"]),
    Row(
      testDescription: "a skip covers nothing",
      answers: both(["l1": "skip", "l2": "skip", "ck": "a", "o1": "skip"]), reason: .coverage,
      among: ["d1"]),
    Row(
      testDescription: "then what a rule asks for",
      answers: both(["l1": "skip", "l2": "skip", "ck": "a", "o1": "c"]), reason: .rule("ask"),
      among: ["d1"]),
    Row(
      testDescription: "a closed question is never asked, though it were worth most",
      answers: both(["l1": "skip", "l2": "skip", "ck": "a", "d1": "c", "o1": "c"]), reason: nil,
      among: []),
    Row(
      testDescription: "an open gate lets it in",
      answers: both([
        "cx": "b", "l1": "skip", "l2": "skip", "ck": "a", "d1": "c", "o1": "c",
      ]), reason: .value, among: ["d2"]),
  ])
  func `pending questions have their order`(_ row: Row) throws {
    let next = try Self.library().next(row.answers)
    #expect(next?.reason == row.reason)
    #expect(
      row.among.isEmpty ? next == nil : next.map { row.among.contains($0.question.id) } == true)
  }

  @Test func `look-alikes that were asked about and stand apart are left`() throws {
    // b says fog, and against noise: after n2 = b and l1 = b the two are further than .15 apart.
    let library = try Self.library()
    let answers = [
      "cx": "a", "n1": "c", "n2": "a", "f1": "a", "f2": "a", "l1": "b",
    ]
    let diagnosis = library.diagnosis(answers)
    #expect(diagnosis.belief("fog").chance - diagnosis.belief("noise").chance > 0.15)
    #expect(library.next(answers)?.reason == .coverage)
  }

  @Test func `one check is enough, and its gate counts`() throws {
    let library = try Self.library()
    var answers = Self.both(["n2": "b", "f2": "b", "l1": "skip", "l2": "skip"])
    // The first contradiction's check is closed.
    #expect(library.next(answers)?.question.id == "ck")
    answers["cx"] = "b"
    #expect(library.next(answers)?.question.id == "ck2")
    answers["ck2"] = "a"
    #expect(library.next(answers)?.reason == .coverage)
  }

  @Test func `of questions that cover a symptom equally well, an opener goes first`() throws {
    let questions = { (opener: String) in
      ["n1", "n2", "n3"].map {
        Sample.question($0, about: "noise", 0.1, $0 == opener ? "opener: true" : "")
      }
    }
    let plain = try Sample.library([Sample.symptom("noise")], questions: questions(""))
    #expect(plain.next([:])?.question.id == "n1")
    let opened = try Sample.library([Sample.symptom("noise")], questions: questions("n2"))
    #expect(opened.next([:])?.question.id == "n2")
    // Only as a tie-break: once the symptom is covered, file order decides.
    #expect(opened.next(["n3": "c"])?.question.id == "n1")
    let better = try Sample.library(
      [Sample.symptom("noise")],
      questions: questions("n2") + [Sample.question("n4", about: "noise", 1)])
    #expect(better.next([:])?.question.id == "n4")
  }

  @Test func `checks are never asked for their own sake`() throws {
    let choice = QuestionChoice(try Self.library().diagnosis(["cx": "b"]), topic: nil)
    #expect(!choice.open.contains { $0.kind == .check })
  }

  @Test func `the other policies know no pending questions`() throws {
    let library = try Self.library()
    let diagnosis = library.diagnosis(["cx": "a", "n1": "a"])
    var random = SeededGenerator(seed: 1)
    let fixed = QuestionChoice(diagnosis, topic: nil, policy: .fixed)
    #expect(fixed.next(using: &random)?.question.id == "o1")
    let information = QuestionChoice(diagnosis, topic: nil, policy: .information)
    let most = information.open.max {
      information.worth(of: $0).information < information.worth(of: $1).information
    }
    #expect(information.next(using: &random)?.question.id == most?.id)
    let chance = QuestionChoice(diagnosis, topic: nil, policy: .random)
    let picks = (0..<60).compactMap { _ in chance.next(using: &random)?.question.id }
    #expect(Set(picks) == Set(chance.open.map(\.id)))
    // Context comes first under every policy.
    for policy in QuestionChoice.Policy.allCases {
      let choice = QuestionChoice(library.diagnosis([:]), topic: nil, policy: policy)
      #expect(choice.next(using: &random)?.reason == .context)
    }
  }
}
