import Foundation
import Playbooks
import Testing

@testable import Coaching

/// What was taken on from a plan, and when it wants to be asked about (R11).
struct CommitmentsTests {
  private static func day(_ days: Int) -> Day {
    Sample.today.advanced(by: days)
  }

  private static func pledge(_ id: Action.ID, by days: Int) -> Pledge {
    Pledge(action: id, title: id.rawValue, firstStep: "first", measure: "m", by: day(days))
  }

  private static let promised = CommitmentChange.promised(
    [pledge("a", by: 0), pledge("b", by: 7)], on: day(0))

  private static func commitments(_ changes: CommitmentChange...) -> Commitments {
    changes.reduce(into: Commitments()) { $0.apply($1) }
  }

  @Test func `a first step is due on the day after, until something is told`() throws {
    var commitments = Self.commitments(Self.promised)
    #expect(commitments.due == Self.day(1))
    #expect(commitments.all.map { $0.isDue(on: Self.day(0)) } == [false, false])
    #expect(commitments.all.map { $0.isDue(on: Self.day(1)) } == [true, false])
    #expect(commitments.all.map { $0.isDue(on: Self.day(8)) } == [true, true])
    commitments.apply(.moved("a", .doing, because: "", on: Self.day(2)))
    #expect(commitments.due == Self.day(8))
    // "Not yet" waits for the look back in week 2.
    commitments.apply(.moved("b", .todo, because: "holidays", on: Self.day(9)))
    #expect(commitments.due == Self.day(14))
    #expect(commitments["b"]?.because == "holidays")
  }

  @Test func `a plan is looked back at in weeks 2, 6 and 12`() {
    var commitments = Self.commitments(Self.promised)
    #expect(commitments.nextLookBack?.on == Self.day(14))
    #expect(commitments.stage(on: Self.day(0)) == .first)
    #expect(commitments.stage(on: Self.day(41)) == .first)
    #expect(commitments.stage(on: Self.day(42)) == .second)
    commitments.apply(.lookedBack(.second, on: Self.day(43)))
    commitments.apply(.moved("a", .doing, because: "", on: Self.day(43)))
    #expect(commitments.nextLookBack?.on == Self.day(84))
    commitments.apply(.lookedBack(.third, on: Self.day(90)))
    commitments.apply(.moved("a", .done, because: "", on: Self.day(90)))
    #expect(commitments.nextLookBack == nil)
    #expect(Self.commitments().nextLookBack == nil)
  }

  @Test func `a look back in which nothing was said is still to come`() {
    var commitments = Self.commitments(Self.promised, .lookedBack(.first, on: Self.day(3)))
    #expect(commitments.running?.isPeek == true)
    #expect(commitments.nextLookBack?.stage == .first)
    commitments.apply(.lookedBack(.second, on: Self.day(43)))
    #expect(commitments.lookBacks.map(\.stage) == [.second])
    commitments.apply(.moved("a", .todo, because: "", on: Self.day(43)))
    #expect(commitments.running?.isPeek == false)
    #expect(commitments.nextLookBack?.stage == .third)
    commitments.apply(.moved("b", .doing, because: "", on: Self.day(43)))
    // What was told half-way waits from the day it was begun.
    #expect(commitments.due == Self.day(43))
    // Where there is nothing to ask, it is over at once.
    let dropped = Self.commitments(
      Self.promised, .moved("a", .dropped, because: "", on: Self.day(1)),
      .moved("b", .dropped, because: "", on: Self.day(1)), .lookedBack(.first, on: Self.day(14)))
    #expect(dropped.nextLookBack?.stage == .second)
  }

  @Test func `each look back asks for status, then measure, and later more`() {
    var commitments = Self.commitments(Self.promised, .lookedBack(.first, on: Self.day(14)))
    let none = Reading("", .unclear, on: Self.day(14))
    #expect(commitments.running?.step == .status("a"))
    commitments.apply(.moved("a", .done, because: "", on: Self.day(14)))
    #expect(commitments.running?.step == .reading("a"))
    commitments.apply(.read("a", Reading("3 of 8", .better, on: Self.day(14))))
    #expect(commitments.running?.step == .status("b"))
    // What was not begun has nothing to show.
    commitments.apply(.moved("b", .todo, because: "", on: Self.day(14)))
    #expect(commitments.running == nil)

    commitments.apply(.lookedBack(.second, on: Self.day(42)))
    #expect(commitments.running?.step == .status("b"))
    commitments.apply(.moved("b", .dropped, because: "", on: Self.day(42)))
    // What is done is still measured.
    #expect(commitments.running?.step == .reading("a"))
    commitments.apply(.read("a", none))
    #expect(commitments["a"]?.readings.map(\.text) == ["3 of 8"])
    #expect(commitments.running?.step == .measure("me-participation"))
    commitments.apply(.read("me-participation", none))
    #expect(commitments.running?.step == .again)
    commitments.apply(.askedAgain(session: "other"))
    #expect(commitments.running == nil)
    #expect(commitments.lookBacks.last?.again == "other")
  }

  @Test func `a look back does not wait for what has left the plan`() {
    var commitments = Self.commitments(
      Self.promised, .lookedBack(.first, on: Self.day(14)),
      .moved("a", .doing, because: "", on: Self.day(14)))
    #expect(commitments.running?.step == .reading("a"))
    commitments.apply(.read("a", Reading("", .unclear, on: Self.day(14))))
    #expect(commitments.running?.step == .status("b"))
    commitments.apply(.promised([Self.pledge("c", by: 20)], on: Self.day(15)))
    #expect(commitments.running == nil)
    #expect(commitments.nextLookBack?.stage == .second)
  }

  @Test func `a plan that is shown anew keeps what was begun`() {
    var commitments = Self.commitments(
      Self.promised, .moved("b", .doing, because: "", on: Self.day(1)))
    commitments.apply(.promised([Self.pledge("c", by: 3)], on: Self.day(3)))
    #expect(commitments.all.map(\.action) == ["b", "c"])
    // The days of the plan count from now, the looks back from the first time.
    #expect(commitments.plannedOn == Self.day(3))
    #expect(commitments.nextLookBack?.on == Self.day(14))
    #expect(commitments["b"]?.status == .doing)
  }

  @Test func `one action takes the place of another`() {
    let commitments = Self.commitments(
      Self.promised, .took(Self.pledge("c", by: 9), insteadOf: "a", on: Self.day(2)))
    #expect(commitments.all.map(\.status) == [.todo, .todo, .dropped])
    #expect(commitments.open.map(\.action) == ["c", "b"])
    #expect(commitments["c"]?.since == Self.day(2))
  }

  @Test func `what was told can be taken back`() {
    let changes: [SessionEvent.Change] = [
      .started(library: [], limit: 20), .commitment(Self.promised),
      .commitment(.moved("a", .done, because: "", on: Self.day(1))), .undone,
    ]
    var session = Session(id: "s", events: changes.map { SessionEvent(at: .now, $0) })
    #expect(session.commitments["a"]?.status == .todo)
    // The plan itself stays.
    session.append(SessionEvent(at: .now, .undone))
    #expect(session.commitments.all.count == 2)
    session.append(SessionEvent(at: .now, .redone))
    #expect(session.commitments["a"]?.status == .done)
  }
}
