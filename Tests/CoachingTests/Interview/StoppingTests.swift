import Playbooks
import Testing

@testable import Coaching

/// When the questions end.
struct StoppingTests {
  /// Many questions that say almost nothing, and a fact that every team is asked.
  private static func library(_ count: Int, slope: Double = 0.01) throws -> Library {
    try Sample.library(
      [Sample.symptom("noise")],
      context: [Sample.question("cx", ["a": "", "b": ""], "opener: true")],
      questions: (0..<count).map { Sample.question("q\($0 + 10)", about: "noise", slope) })
  }

  /// Asks until the end, always replying the same.
  private static func walk(
    _ library: Library, reply: String = "c", limit: Int = Interview.usualLimit,
    policy: QuestionChoice.Policy = .decision
  ) -> (asked: Int, ending: Interview.Ending?) {
    var answers: [String: String] = [:]
    var last: Question.ID?
    var random = SeededGenerator(seed: 3)
    while answers.count <= library.questions.count {
      let interview = Interview(
        library.answers(answers), lastAsked: last, limit: limit, isStopped: false, policy: policy,
        using: &random)
      switch interview.step {
      case .ask(let next):
        last = next.question.id
        answers[next.question.id.rawValue] = next.question.kind == .context ? "a" : reply
      case .finished(let ending): return (interview.asked, ending)
      }
    }
    return (answers.count, nil)
  }

  @Test func `eight answers are given, then none that would change nothing is asked for`() throws {
    // The fact about the team is the ninth.
    let (asked, ending) = Self.walk(try Self.library(25))
    #expect(asked == 9)
    #expect(ending == .settled)
  }

  @Test(arguments: ["skip", "unsure", "u", "own-words"])
  func `what is no evidence counts for the limit, not for the eight`(_ reply: String) throws {
    let (asked, ending) = Self.walk(try Self.library(25), reply: reply)
    #expect(asked == 16)
    #expect(ending == .limit)
  }

  @Test func `fewer questions than eight end when all are asked`() throws {
    let (asked, ending) = Self.walk(try Self.library(4))
    #expect(asked == 5)
    #expect(ending == .exhausted)
  }

  @Test func `a question that may change what is said keeps it going after eight`() throws {
    let given = { (count: Int) in
      Dictionary(uniqueKeysWithValues: [("cx", "a")] + (0..<count).map { ("q\($0 + 10)", "c") })
    }
    let weak = try Self.library(12)
    #expect(weak.next(given(7)) != nil)
    #expect(weak.next(given(8)) == nil)
    let strong = try Self.library(12, slope: 2)
    let choice = QuestionChoice(strong.diagnosis(given(8)), topic: nil)
    #expect(choice.open.contains { choice.worth(of: $0).gain >= QuestionChoice.leastGain })
    #expect(strong.next(given(8)) != nil)
    var random = SeededGenerator(seed: 1)
    let goesOn = QuestionChoice(weak.diagnosis(given(8)), topic: nil)
    #expect(goesOn.next(goesOn: true, using: &random) != nil)
  }

  @Test func `what is pending keeps it going, however little it tells`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise"), Sample.symptom("fog")],
      questions: (0..<8).map { Sample.question("q\($0)", about: "noise", 0.01) }
        + [Sample.question("f1", about: "fog", 0.01), Sample.question("f2", about: "fog", 0.01)])
    let eight = Dictionary(uniqueKeysWithValues: (0..<8).map { ("q\($0)", "c") })
    #expect(library.next(eight)?.reason == .coverage)
    #expect(library.next(eight.merging(["f1": "c"]) { $1 }) == nil)
  }

  @Test(arguments: [0, 1, 5, 12, Interview.usualLimit])
  func `the limit counts every question, facts about the team too`(_ limit: Int) throws {
    let (asked, ending) = Self.walk(try Self.library(25), limit: limit, policy: .fixed)
    #expect(asked == limit)
    #expect(ending == .limit)
  }

  @Test func `thirty are the most, whatever the limit`() throws {
    let (asked, ending) = Self.walk(try Self.library(40), limit: 100, policy: .fixed)
    #expect(asked == 30)
    #expect(ending == .limit)
  }

  @Test(arguments: [QuestionChoice.Policy.fixed, .information, .random])
  func `the other policies go on to the limit`(_ policy: QuestionChoice.Policy) throws {
    let (asked, ending) = Self.walk(try Self.library(25), limit: 18, policy: policy)
    #expect(asked == 18)
    #expect(ending == .limit)
  }

  @Test func `how many there will be is known only where an agenda says so`() throws {
    let library = try Self.library(6)
    let answers = library.answers(["cx": "a", "q10": "c"])
    #expect(Interview(answers).total == nil)
    #expect(Interview(answers, agenda: ["q11", "q12"]).total == 4)
    #expect(Interview(answers, limit: 30, agenda: ["q11"]).total == nil)
  }
}
