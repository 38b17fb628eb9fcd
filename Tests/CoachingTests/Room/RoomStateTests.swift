@testable import Coaching
import Foundation
import Playbooks
import Testing

/// Seats, hands and counts of a room with phones.
@Suite struct RoomStateTests {
  private static let options: [AnswerOption.ID] = ["a", "b", "c", "d"]

  /// Four answers, of which the last is that one cannot tell.
  private func ballot(_ round: Int, lastSeat: Int, isSeveral: Bool = false) -> Ballot {
    Ballot(
      round: round, session: "one", question: Question.ID(rawValue: "mf\(round)"),
      ask: "How often?", help: nil,
      isSeveral: isSeveral,
      options: Self.options.map {
        Ballot.Option(id: $0, say: $0.rawValue, isNoEvidence: $0 == "d")
      }, lastSeat: lastSeat)
  }

  private func room(_ events: [RoomEvent]) -> RoomState {
    var state = RoomState(
      code: "BCDF", at: RoomPlace(address: "127.0.0.1", port: 8080, publicAddress: nil))
    for event in events { state.apply(event) }
    return state
  }

  private let three: [RoomEvent] = ["x", "y", "z"].map { .seated(token: $0) }

  @Test func `a seat's latest hand counts once`() {
    let state = room(
      three + [
        .put(ballot(1, lastSeat: 3)), .raised(seat: 1, round: 1, options: ["a"]),
        .raised(seat: 2, round: 1, options: ["a"]), .raised(seat: 1, round: 1, options: ["b"]),
      ])
    #expect(state.phoneHands == ["a": 1, "b": 1])
    #expect(state.waitedFor(among: [1, 2, 3]) == 1)
    #expect(state.waitedFor(among: [1, 2]) == 0)
    #expect(state.hand(of: 1) == ["b"])
  }

  @Test(arguments: [
    RoomEvent.raised(seat: 1, round: 2, options: ["a"]),
    .raised(seat: 1, round: 1, options: ["z"]), .raised(seat: 1, round: 1, options: []),
    .raised(seat: 1, round: 1, options: ["a", "b"]),
    .raised(seat: 4, round: 1, options: ["a"]),
  ])
  func `no hand is taken for another question, for what is not asked, or from whoever came late`(
    _ event: RoomEvent
  ) {
    let open: [RoomEvent] = [
      .put(ballot(1, lastSeat: 3)), .raised(seat: 2, round: 1, options: ["c"]),
      .seated(token: "late"),
    ]
    #expect(room(three + open + [event]).phoneHands == ["c": 1])
  }

  @Test func `guesses wait where they are taken no more, for the exercise they belong to`() {
    let sheet = GuessSheet(
      round: 1, session: "one", file: "case1", title: "A case",
      symptoms: [.init(id: "isolation", name: "Isolation")], usual: [], others: [])
    let guess = Guess(table: "Red", symptoms: [], first: nil)
    let closed = room(
      three + [
        .guessing(sheet), .guessed(seat: 1, sheet: 1, guess), .guessesClosed,
        .guessed(seat: 2, sheet: 1, guess),
      ])
    #expect(closed.stage == .waiting && closed.guessSheet == nil)
    #expect(closed.waitingSheet == sheet)
    #expect(closed.guesses(in: "one") == [guess])
    #expect(closed.guesses(in: "other") == [])
    // A count of before that is put right is none of their business.
    var corrected = room(three + [.guessing(sheet), .guessed(seat: 1, sheet: 1, guess)])
    corrected.apply(
      .counted(
        CountedBallot(ballot: ballot(7, lastSeat: 3), phones: [:], all: ["a": 1]), isHidden: false))
    #expect(corrected.guessSheet == sheet && corrected.guesses(in: "one") == [guess])
    var over = closed
    over.apply(.withdrawn)
    #expect(over.waitingSheet == nil && over.guessCount == 0)
  }

  @Test func `whoever comes before the first hand is in`() {
    let state = room(
      three + [
        .put(ballot(1, lastSeat: 3)), .seated(token: "late"), .seated(token: "later"),
        .raised(seat: 4, round: 1, options: ["a"]), .raised(seat: 5, round: 1, options: ["b"]),
        .seated(token: "latest"), .raised(seat: 6, round: 1, options: ["b"]),
      ])
    #expect(state.phoneHands == ["a": 1, "b": 1])
    #expect(state.isIn(5) && !state.isIn(6))
  }

  @Test func `several answers go together, but not with not knowing`() {
    let several = ballot(1, lastSeat: 3, isSeveral: true)
    #expect(several.takes(["a", "c"]))
    #expect(!several.takes(["a", "d"]))
    #expect(!several.takes(["a", "a"]))
    #expect(several.takes(["d"]))
  }

  @Test func `a removed seat opens nothing, and its hand is gone`() {
    let state = room(
      three + [
        .put(ballot(1, lastSeat: 3)), .raised(seat: 2, round: 1, options: ["c"]),
        .removed(seat: 2), .seated(token: "again"),
      ])
    #expect(state.seat(of: "y") == nil)
    #expect(state.phoneHands.isEmpty)
    #expect(state.seat(of: "again") == 4)
  }

  @Test func `what was counted is shown with the furthest apart first, unless it is hidden`() {
    func counted(_ round: Int, _ all: [AnswerOption.ID: Int], hidden: Bool = false) -> RoomEvent {
      .counted(
        CountedBallot(ballot: ballot(round, lastSeat: 9), phones: all, all: all), isHidden: hidden)
    }
    let events = [
      counted(1, ["a": 9, "b": 1]), counted(2, ["a": 5, "c": 5]),
      counted(3, ["a": 4, "b": 3, "c": 3], hidden: true),
    ]
    #expect(room(three + events).byDisagreement.map(\.ballot.round) == [2, 1])
    #expect(room(three + events).stage == .waiting)
    // Put again, a question has one count, the latest.
    let again = RoomEvent.counted(
      CountedBallot(
        ballot: ballot(1, lastSeat: 9), phones: ["b": 5, "c": 5], all: ["b": 5, "c": 5]),
      isHidden: false)
    #expect(room(three + events + [again]).byDisagreement.map(\.people) == [10, 10])
    #expect(room(three + events + [.revealed]).byDisagreement.map(\.ballot.round) == [3, 2, 1])
  }

  /// Worked by hand: with a share p of each of k options, (1 - sum of p squared) over (1 - 1/k).
  @Test(arguments: [
    ([6, 0, 0, 0], 0.0), ([3, 3, 0, 0], 0.75), ([2, 2, 2, 0], 1.0), ([3, 3, 0, 9], 0.75),
    ([0, 0, 0, 4], 0.0),
  ])
  func `disagreement is the chance that two hands differ`(_ hands: [Int], _ expected: Double) {
    let all = Dictionary(uniqueKeysWithValues: zip(Self.options, hands))
    let count = CountedBallot(ballot: ballot(1, lastSeat: 1), phones: all, all: all)
    #expect(abs(count.disagreement - expected) < 1e-9)
  }

  @Test func `what people came with is told by fives, and no count below five`() {
    var counts = OwnTeamCounts()
    for seat in [1, 2, 3, 4, 4] { counts.apply(.came(topics: ["late"]), of: seat) }
    #expect(counts.concerns == nil)
    counts.apply(.came(topics: ["silence", "late"]), of: 5)
    let first = OwnTeamCounts.Concerns(
      people: 5, frequent: [.init(topic: "late", count: 5)], rare: ["silence"])
    #expect(counts.concerns == first)
    // Nobody's topic is found by what is new.
    for seat in 6...9 { counts.apply(.came(topics: ["trust"]), of: seat) }
    #expect(counts.concerns == first)
    counts.apply(.came(topics: ["silence"]), of: 10)
    #expect(counts.concerns?.people == 10)
    #expect(counts.concerns?.rare == ["silence", "trust"])
  }

  @Test func `a state is the same after it was stored`() throws {
    let state = room(
      three + [
        .put(ballot(1, lastSeat: 3)), .raised(seat: 2, round: 1, options: ["c"]),
        .ownTeams(isOpen: true),
      ])
    let stored = try JSONEncoder().encode(state)
    #expect(try JSONDecoder().decode(RoomState.self, from: stored) == state)
  }

  @Test func `a code is read as people type it`() {
    var generator = SeededGenerator(seed: 1)
    let code = RoomCode.random(using: &generator)
    #expect(code.count == RoomCode.length)
    #expect(RoomCode.read(" " + code.lowercased().prefix(2) + "-" + code.suffix(2)) == code)
  }
}
