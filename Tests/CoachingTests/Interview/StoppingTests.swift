import Playbooks
import Testing

@testable import Coaching

/// When the questions end.
struct StoppingTests {
  /// Many questions that say almost nothing, and context.
  private static func library(_ count: Int, slope: Double = 0.01) throws -> Library {
    try Sample.library(
      [Sample.symptom("noise")], context: [Sample.question("cx", ["a": "", "b": ""])],
      questions: (0..<count).map { Sample.question("q\($0 + 10)", about: "noise", slope) })
  }

  /// Asks until the end, always replying the same.
  private static func walk(
    _ library: Library, reply: String = "c", limit: Int = 20,
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

  @Test func `at least ten are asked, then none that would change nothing`() throws {
    let (asked, ending) = Self.walk(try Self.library(25))
    #expect(asked == 10)
    #expect(ending == .settled)
  }

  @Test(arguments: ["skip", "unsure", "u"])
  func `skips count as asked`(_ reply: String) throws {
    let (asked, ending) = Self.walk(try Self.library(25), reply: reply)
    #expect(asked == 10)
    #expect(ending == .settled)
  }

  @Test func `fewer questions than ten end when all are asked`() throws {
    let (asked, ending) = Self.walk(try Self.library(4))
    #expect(asked == 4)
    #expect(ending == .exhausted)
  }

  @Test func `a question that may change what is said keeps it going after ten`() throws {
    let library = try Self.library(12)
    var random = SeededGenerator(seed: 1)
    let strong = try Sample.library(
      [Sample.symptom("noise")],
      questions: (0..<12).map { Sample.question("q\($0 + 10)", about: "noise", 2) })
    let weak = QuestionChoice(library.diagnosis(["cx": "a"]), topic: nil)
    #expect(weak.next(asked: 10, using: &random) == nil)
    #expect(weak.next(asked: 9, using: &random) != nil)
    let choice = QuestionChoice(strong.diagnosis([:]), topic: nil)
    #expect(choice.open.contains { choice.worth(of: $0).gain >= QuestionChoice.leastGain })
    #expect(choice.next(asked: 10, using: &random) != nil)
  }

  @Test(arguments: [0, 1, 5, 12])
  func `the limit counts questions after the context`(_ limit: Int) throws {
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

  @Test func `the estimate counts what is worth asking, up to the limit and to what there is`()
    throws
  {
    // One answer of 25 cannot change anything here, so the fewest are expected.
    let library = try Self.library(25)
    #expect(Interview(library.answers(["cx": "a"])).estimate(limit: 20) == 10)
    #expect(Interview(library.answers(["cx": "a"])).estimate(limit: 7) == 7)
    #expect(
      Interview(try Self.library(4).answers(["cx": "a", "q10": "a"])).estimate(limit: 20) == 4)
    let shipped = try Shipped.library()
    #expect(Interview(shipped.answers([:])).estimate(limit: 20) == 20)
    #expect(Interview(shipped.answers([:])).estimate(limit: 90) == 28)
  }
}
