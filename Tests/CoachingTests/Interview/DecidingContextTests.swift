import Playbooks
import Testing

@testable import Coaching

/// Facts about the team are asked when they decide.
struct DecidingContextTests {
  /// Facts in file order; noise with two questions that report it, and one behind a gate.
  private static func library(
    actions: [String] = [], rules: [String] = [], gate: String = "late"
  ) throws -> Library {
    try Sample.library(
      [Sample.symptom("noise")],
      context: [
        Sample.question("cx", ["a": "sets: {loud: true}", "b": ""]),
        Sample.question("cy", ["a": "sets: {late: true}", "b": "", "u": "no-evidence: true"]),
        Sample.question("size", ["a": "sets: {small: true}", "b": ""], "opener: true"),
      ],
      questions: (1...2).map { Sample.question("n\($0)", about: "noise", 4) } + [
        Sample.question("n3", about: "noise", 3, "when: \(gate)")
      ], actions: actions, rules: rules)
  }

  private static let noise = ["size": "a", "n1": "a", "n2": "a", "n3": "c"]

  @Test func `at the start only what every team is asked`() throws {
    let library = try Self.library()
    #expect(library.next([:])?.question.id == "size")
    let next = try #require(library.next(["size": "a"]))
    #expect(next.reason != .context && ["n1", "n2"].contains(next.question.id))
  }

  @Test func `a fact comes just before the first question it opens`() throws {
    let library = try Self.library()
    // n1 = n2 = skip leaves only n3, whose gate waits for cy.
    let skipped = ["size": "a", "n1": "skip", "n2": "skip"]
    let key = try #require(library.next(skipped))
    #expect(key.question.id == "cy" && key.reason == .context)
    let opened = skipped.merging(["cy": "a"]) { $1 }
    #expect(library.next(opened)?.question.id == "n3")
    for closed in ["b", "u", "skip"] {
      #expect(library.next(skipped.merging(["cy": closed]) { $1 }) == nil)
    }
  }

  @Test func `a fact that nothing hangs on is never asked`() throws {
    #expect(try Self.library().next(Self.noise) == nil)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var actions: [String] = []
    var rules: [String] = []
    let question: Question.ID?
  }

  @Test(arguments: [
    Row(
      testDescription: "a need of an action of the plan",
      actions: [Sample.action("one", home: "noise", "needs: {when: loud, say: loud}")],
      rules: [Sample.rule("A", when: "noise >= mild", "recommend: [one]")], question: "cx"),
    Row(
      testDescription: "what would make it harmful",
      actions: [Sample.action("one", home: "noise", "not-when: {when: loud, say: loud}")],
      rules: [Sample.rule("A", when: "noise >= mild", "recommend: [one]")], question: "cx"),
    Row(
      testDescription: "a rule that would avoid one of them",
      rules: [Sample.rule("A", when: "loud", "avoid: ['owned by leader']")], question: "cx"),
    Row(
      testDescription: "a rule that would put one first",
      rules: [Sample.rule("A", when: "loud", "put-first: [help-noise]")], question: "cx"),
    Row(
      testDescription: "a rule that would replace one",
      actions: [Sample.action("one", home: "noise")],
      rules: [Sample.rule("A", when: "loud", "replace: {help-noise: [one]}")], question: "cx"),
    Row(
      testDescription: "a rule about an action that is not in the plan",
      actions: [Sample.action("one", home: "noise")],
      rules: [Sample.rule("A", when: "loud", "avoid: [one]")], question: nil),
    Row(
      testDescription: "a rule that is settled by something else",
      rules: [Sample.rule("A", when: "loud and n1 = b", "avoid: [help-noise]")],
      question: nil),
    Row(
      testDescription: "a rule that only says something",
      rules: [Sample.rule("A", when: "loud", "say: text")], question: nil),
  ])
  func `at the end a fact is asked that an action of the plan waits for`(_ row: Row) throws {
    let library = try Self.library(actions: row.actions, rules: row.rules, gate: "n1 = b")
    let answers = Self.noise.filter { $0.key != "n3" }
    let next = library.next(answers)
    #expect(next?.question.id == row.question)
    if next != nil { #expect(next?.reason == .context && next?.gain == 0) }
    // Asked once, whatever the answer.
    if let next {
      for reply in ["a", "b", "skip"] {
        let more = answers.merging([next.question.id.rawValue: reply]) { $1 }
        #expect(library.next(more) == nil)
      }
    }
  }
}
