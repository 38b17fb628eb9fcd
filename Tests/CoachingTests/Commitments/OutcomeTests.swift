import Playbooks
import Testing

@testable import Coaching

/// What to do after a look back (R24, R30, R31).
struct OutcomeTests {
  private static let start = Sample.today

  /// A plan with `a` now and `b` later for the same symptom; both take 2 to 4 weeks.
  private static func conclusion(_ more: String = "") throws -> Conclusion {
    let library = try Sample.library(
      [Sample.symptom("noise")],
      questions: (1...2).map { Sample.question("noise-\($0)", about: "noise", 4) },
      actions: [
        Sample.action("a", home: "noise", setup: 1, more),
        Sample.action("b", home: "noise", setup: 2, weekly: 3.5),
      ],
      rules: [Sample.rule("A", when: "noise >= mild", "recommend: [a, b]")], isHelped: false)
    return library.conclusion(["noise-1": "a", "noise-2": "a"])
  }

  private static func outcome(
    _ status: Commitment.Status, begun: Int = 1, week: LookBack.Stage = .second,
    reading: Reading.Direction? = nil, _ movements: [Symptom.ID: Reading.Direction] = [:],
    participation: [String] = [], more: String = ""
  ) throws -> Outcome {
    var commitments = Commitments()
    let today = start.advanced(by: week.days)
    commitments.apply(
      .promised(
        [Pledge(action: "a", title: "a", firstStep: "f", measure: "m", by: start)], on: start))
    for share in participation {
      commitments.apply(.read("me-participation", Reading(share, .unclear, on: start)))
    }
    commitments.apply(.moved("a", status, because: "", on: start.advanced(by: begun)))
    commitments.apply(.lookedBack(week, on: today))
    if let reading { commitments.apply(.read("a", Reading("x", reading, on: today))) }
    return try #require(Outcome(commitments, try conclusion(more), movements, today: today))
  }

  @Test func `what was asked again counts before what was seen`() throws {
    #expect(try Self.outcome(.done, reading: .better).course == .better)
    #expect(try Self.outcome(.done, reading: .same).course == .unmoved)
    #expect(try Self.outcome(.done, reading: .worse).course == .worse)
    #expect(try Self.outcome(.done).course == .unclear)
    #expect(try Self.outcome(.done, reading: .better, ["noise": .same]).course == .unmoved)
    #expect(try Self.outcome(.done, reading: .worse, ["noise": .better]).course == .better)
    // Too little was asked to tell: what was seen counts.
    #expect(try Self.outcome(.done, reading: .better, ["noise": .unclear]).course == .better)
    #expect(
      try Self.outcome(.done, ["noise": .better, "fog": .worse]).course == .worse)
    // What was not begun could not move anything.
    #expect(try Self.outcome(.todo, ["noise": .same]).course == .unclear)
    #expect(try Self.outcome(.todo, ["noise": .better]).course == .better)
    #expect(try Self.outcome(.dropped, ["noise": .same]).course == .unclear)
  }

  @Test func `as much better as worse is no way that things go`() throws {
    var commitments = Commitments()
    let pledges = ["a", "b"].map {
      Pledge(action: .init(rawValue: $0), title: $0, firstStep: "f", measure: "m", by: Self.start)
    }
    commitments.apply(.promised(pledges, on: Self.start))
    let today = Self.start.advanced(by: 42)
    commitments.apply(.lookedBack(.second, on: today))
    for (action, direction) in [("a", Reading.Direction.better), ("b", .worse)] {
      commitments.apply(.moved(.init(rawValue: action), .doing, because: "", on: today))
      commitments.apply(.read(action, Reading("x", direction, on: today)))
    }
    #expect(Outcome(commitments, try Self.conclusion(), [:], today: today)?.course == .unmoved)
  }

  @Test func `fewer people taking part is an answer from fifteen points on`() throws {
    let fell = try Self.outcome(.done, reading: .better, participation: ["80%", "65"])
    #expect(fell.participationFell)
    #expect(fell.course == .worse)
    #expect(try !Self.outcome(.done, participation: ["80", "66"]).participationFell)
    #expect(try !Self.outcome(.done, participation: ["many", "few"]).participationFell)
  }

  @Test func `an action is swapped only when it was done long enough`() throws {
    // Begun on day 1 and 2 to 4 weeks: its time is over on day 29; week 6 is day 42.
    let over = try Self.outcome(.doing, reading: .same)
    #expect(over.swap?.old.action == "a")
    #expect(over.swap?.new.id == "b")
    #expect(over.tooEarly.isEmpty)
    let early = try Self.outcome(.doing, begun: 20, reading: .same)
    #expect(early.swap == nil)
    #expect(early.tooEarly.map(\.until) == [Self.start.advanced(by: 48)])
    let notBegun = try Self.outcome(.todo, reading: .same)
    #expect(notBegun.swap == nil)
    #expect(notBegun.notBegun.map(\.action) == ["a"])
  }

  @Test func `open steps for the whole group are named`() throws {
    #expect(try Self.outcome(.doing, more: "tags: [group]").group.map(\.action) == ["a"])
    #expect(try Self.outcome(.done, more: "tags: [group]").group.isEmpty)
    #expect(try Self.outcome(.doing).group.isEmpty)
  }
}
