import Playbooks
import Testing

@testable import Coaching

/// Where a leader and a team differ.
struct TwoViewsTests {
  @Test func `people who answer alike fall to the ends more often than by chance`() {
    // ρ = 0.3, share 0.5: two people agree with p² + ρ p (1 - p) = 0.25 + 0.075.
    let two = BetaBinomial(people: 2, share: 0.5, correlation: 0.3).chances
    #expect(zip(two, [0.325, 0.35, 0.325]).allSatisfy { abs($0 - $1) < 1e-12 })
    let one = BetaBinomial(people: 1, share: 0.8, correlation: 0.3).chances
    #expect(zip(one, [0.2, 0.8]).allSatisfy { abs($0 - $1) < 1e-12 })
    let many = BetaBinomial(people: 500, share: 0.7, correlation: 0.3).chances
    #expect(abs(many.reduce(0, +) - 1) < 1e-9)
    #expect(abs(zip(many.indices, many).reduce(0) { $0 + Double($1.0) * $1.1 } - 350) < 1e-6)
  }

  private let library: Library

  init() throws { library = try Shipped.library() }

  /// A leader who says that feedback comes quickly, or that it does not.
  private func views(isQuick: Bool, team: [Int]) throws -> [TwoViews] {
    var replies: [Question.ID: Reply] = [:]
    for question in library.questions
    where question.home == "missing-feedback" && question.kind == .evidence && !question.isSeveral {
      let slope = { (option: AnswerOption) in option.marks["missing-feedback"]?.slope ?? 0 }
      let options = question.options.sorted { slope($0) < slope($1) }
      replies[question.id] = (isQuick ? options.first : options.last).map { .options([$0.id]) }
    }
    let result = PulseWaves.result(of: library, ["ps-feedback": team])
    return Diagnosis(Answers(replies, in: library, team: result)).twoViews
  }

  @Test func `a leader who sees feedback and a team that hears none see two things`() throws {
    let views = try views(isQuick: true, team: [6, 1, 1])
    #expect(views.map(\.statement.id) == ["ps-feedback"])
    let view = try #require(views.first)
    #expect(view.isDarker && view.agreeing == 1 && view.answered == 8)
    #expect((5.5...8).contains(view.expected))
    #expect(view.ownAnswers.allSatisfy { library[$0]?.home == "missing-feedback" })
  }

  @Test func `so do a leader who misses it and a team that has it`() throws {
    let views = try views(isQuick: false, team: [0, 0, 9])
    #expect(views.map(\.isDarker) == [false])
  }

  @Test func `where both say the same, or as near as chance goes, there are no two views`() throws {
    #expect(try views(isQuick: true, team: [1, 1, 6]).isEmpty)
    #expect(try views(isQuick: false, team: [6, 1, 1]).isEmpty)
  }

  @Test func `what the leader was not asked is news, and no other view`() throws {
    let result = PulseWaves.result(of: library, ["ps-feedback": [9, 0, 0]])
    #expect(Diagnosis(Answers([:], in: library, team: result)).twoViews.isEmpty)
  }
}
