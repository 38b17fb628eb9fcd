package import Playbooks

/// What a room with phones has come to; built by nothing but its events.
package struct RoomState: Sendable, Codable, Equatable {
  /// What the phones show.
  package enum Stage: Hashable, Sendable, Codable {
    case waiting
    case ballot(Ballot)
    case counted(CountedBallot)
    case guessing(GuessSheet)
  }

  /// What lets a phone in.
  package private(set) var code: String
  package private(set) var place: RoomPlace
  /// The seat each token opens; seats count from 1, and none is given twice.
  private var seats: [String: Int] = [:]
  private var lastSeat = 0
  private var round = 0
  package private(set) var stage = Stage.waiting
  /// The hands of the question that is open, by seat.
  private var hands: [Int: [AnswerOption.ID]] = [:]
  private var guesses: [Int: Guess] = [:]
  /// What was counted, in the order it was put.
  private var counted: [CountedBallot] = []
  /// Rounds that phones do not show before the reveal.
  private var hidden: Set<Int> = []
  package private(set) var isForOwnTeams = false
  package private(set) var own = OwnTeamCounts()
  package private(set) var isClosed = false

  package init(code: String, at place: RoomPlace) {
    self.code = code
    self.place = place
  }

  /// More would be no room any more.
  package static let mostSeats = 500

  // MARK: Seats

  package func seat(of token: String) -> Int? { seats[token] }
  package var seatCount: Int { seats.count }
  package var seatNumbers: [Int] { seats.values.sorted() }
  package var isFull: Bool { seats.count >= RoomState.mostSeats }
  package func token(of seat: Int) -> String? { seats.first { $0.value == seat }?.key }

  // MARK: Hands

  /// The question that is open.
  package var ballot: Ballot? {
    if case .ballot(let ballot) = stage { ballot } else { nil }
  }

  /// Whether a seat is in on the open question: it was there before, or nobody has answered yet.
  package func isIn(_ seat: Int) -> Bool {
    guard let ballot else { return false }
    return seat <= ballot.lastSeat || hands.isEmpty || hands[seat] != nil
  }

  package func hand(of seat: Int) -> [AnswerOption.ID]? { hands[seat] }
  package var handCount: Int { hands.count }

  /// Those of the seats that are in and have not answered.
  package func waitedFor(among present: [Int]) -> Int {
    present.count { isIn($0) && hands[$0] == nil }
  }

  /// The hands of the open question, by option.
  package var phoneHands: [AnswerOption.ID: Int] {
    hands.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The question as it is put next.
  package func ballot(putting question: Question) -> Ballot {
    Ballot(question, round: round + 1, lastSeat: lastSeat)
  }

  /// What was counted of a question, the latest.
  package func counted(_ question: Question.ID) -> CountedBallot? {
    counted.last { $0.ballot.question == question }
  }

  /// What phones may show, where the room is furthest apart first.
  package var byDisagreement: [CountedBallot] {
    counted.filter { !hidden.contains($0.ballot.round) }.enumerated().sorted {
      (-$0.element.disagreement, $0.offset) < (-$1.element.disagreement, $1.offset)
    }.map(\.element)
  }

  // MARK: Guesses

  package var nextRound: Int { round + 1 }

  package var guessSheet: GuessSheet? {
    if case .guessing(let sheet) = stage { sheet } else { nil }
  }

  package func guess(of seat: Int) -> Guess? { guesses[seat] }
  package var guessCount: Int { guesses.count }

  /// The guesses of the phones, by seat.
  package var allGuesses: [Guess] { guesses.sorted { $0.key < $1.key }.map(\.value) }

  // MARK: Events

  package mutating func apply(_ event: RoomEvent) {
    switch event {
    case .seated(let token):
      guard seats[token] == nil else { return }
      lastSeat += 1
      seats[token] = lastSeat
    case .removed(let seat):
      seats = seats.filter { $0.value != seat }
      hands[seat] = nil
      guesses[seat] = nil
    case .put(let ballot):
      round = ballot.round
      (stage, hands) = (.ballot(ballot), [:])
    case .raised(let seat, let round, let options):
      guard let ballot, ballot.round == round, isIn(seat), ballot.takes(options) else { return }
      hands[seat] = options
    case .counted(let count, let isHidden):
      counted.removeAll { $0.ballot.round == count.ballot.round }
      counted.append(count)
      if isHidden { hidden.insert(count.ballot.round) }
      (stage, hands) = (isHidden ? .waiting : .counted(count), [:])
    case .revealed: hidden = []
    case .withdrawn: (stage, hands, guesses) = (.waiting, [:], [:])
    case .guessing(let sheet):
      round = sheet.round
      (stage, hands, guesses) = (.guessing(sheet), [:], [:])
    case .guessed(let seat, let sheet, let guess):
      if guessSheet?.round == sheet { guesses[seat] = guess }
    case .ownTeams(let isOpen): isForOwnTeams = isOpen
    case .own(let event): own.apply(event)
    case .code(let code): self.code = code
    case .moved(let place): self.place = place
    case .closed: (isClosed, stage, hands, guesses) = (true, .waiting, [:], [:])
    }
  }
}
