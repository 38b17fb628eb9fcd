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
  /// Seats up to this number are in on the open question.
  private var inUpTo = 0
  /// The hands of the question that is open, by seat.
  private var hands: [Int: [AnswerOption.ID]] = [:]
  private var guesses: [Int: Guess] = [:]
  /// What the guesses are about that wait, if no more are taken.
  private var closedSheet: GuessSheet?
  /// What was counted, in the order it was put.
  private var counted: [CountedBallot] = []
  /// Rounds that phones do not show before the reveal.
  private var hidden: Set<Int> = []
  package private(set) var isForOwnTeams = false
  package private(set) var wall: WallPlace?
  /// The pulse its phones answer, and nothing else; `nil` in a trainer's room.
  package let pulse: RoomPulse?

  package init(code: String, at place: RoomPlace, for pulse: RoomPulse? = nil) {
    self.code = code
    self.place = place
    self.pulse = pulse
  }

  /// More would be no room any more.
  package static let mostSeats = 500

  // MARK: Seats

  package func seat(of token: String) -> Int? { seats[token] }
  package var seatCount: Int { seats.count }
  package var seatNumbers: [Int] { seats.values.sorted() }
  package var isFull: Bool { seats.count >= RoomState.mostSeats }

  // MARK: Hands

  /// The question that is open.
  package var ballot: Ballot? {
    if case .ballot(let ballot) = stage { ballot } else { nil }
  }

  /// Whether a question of a conversation is the one that is open.
  package func isOpen(_ question: Question.ID, in session: Session.ID) -> Bool {
    ballot?.question == question && ballot?.session == session
  }

  /// Whether a seat is in on the open question: it was there before, or nobody has answered yet.
  package func isIn(_ seat: Int) -> Bool {
    ballot != nil && (seat <= inUpTo || hands.isEmpty)
  }

  package func hand(of seat: Int) -> [AnswerOption.ID]? { hands[seat] }
  package var handCount: Int { hands.count }

  /// Those of the seats that are in and have not answered.
  package func waitedFor(among present: [Int]) -> Int {
    present.count { isIn($0) && hands[$0] == nil }
  }

  /// Those that are in, have not answered, and are not among the present: asleep, or gone.
  package func missing(besides present: [Int]) -> Int {
    seatNumbers.count { isIn($0) && hands[$0] == nil && !present.contains($0) }
  }

  /// The hands of the open question, by option.
  package var phoneHands: [AnswerOption.ID: Int] {
    hands.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The question as it is put next.
  package func ballot(putting question: Question, in session: Session.ID) -> Ballot {
    Ballot(question, in: session, round: round + 1, lastSeat: lastSeat)
  }

  /// What was counted of a question in a conversation, the latest.
  package func counted(_ question: Question.ID, in session: Session.ID) -> CountedBallot? {
    counted.last { $0.ballot.question == question && $0.ballot.session == session }
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

  /// The guesses of the phones that wait to be kept, by seat; those for this exercise.
  package func guesses(in session: Session.ID) -> [Guess] {
    waitingSheet?.session == session ? guesses.sorted { $0.key < $1.key }.map(\.value) : []
  }

  /// What the guesses are about that wait to be kept; `nil` if none was sent.
  package var waitingSheet: GuessSheet? { guesses.isEmpty ? nil : guessSheet ?? closedSheet }

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
      (round, inUpTo) = (ballot.round, ballot.lastSeat)
      show(.ballot(ballot))
    case .raised(let seat, let round, let options):
      guard let ballot, ballot.round == round, isIn(seat), ballot.takes(options) else { return }
      // Whoever came before the first hand is in.
      if hands.isEmpty { inUpTo = max(inUpTo, lastSeat) }
      hands[seat] = options
    case .counted(let count, let isHidden): take(count, isHidden: isHidden)
    case .hid:
      hidden = Set(counted.map(\.ballot.round))
      if case .counted = stage { stage = .waiting }
    case .revealed:
      if stage == .waiting, let last = counted.last, hidden.contains(last.ballot.round) {
        stage = .counted(last)
      }
      hidden = []
    case .withdrawn: show(.waiting)
    case .guessing(let sheet):
      round = sheet.round
      show(.guessing(sheet))
    case .guessed(let seat, let sheet, let guess):
      if guessSheet?.round == sheet { guesses[seat] = guess }
    case .guessesClosed:
      guard let sheet = guessSheet else { return }
      (stage, closedSheet) = (.waiting, sheet)
    case .ownTeams(let isOpen): isForOwnTeams = isOpen
    case .code(let code): self.code = code
    case .moved(let place): self.place = place
    case .stood(let wall): self.wall = wall
    }
  }

  /// Something else is asked, or nothing; what was sent before is over.
  private mutating func show(_ stage: Stage) {
    (self.stage, hands, guesses, closedSheet) = (stage, [:], [:], nil)
  }

  private mutating func take(_ count: CountedBallot, isHidden: Bool) {
    let round = count.ballot.round
    // Put again, a question has one count, the latest.
    counted.removeAll {
      $0.ballot.question == count.ballot.question && $0.ballot.session == count.ballot.session
    }
    counted.append(count)
    if isHidden { hidden.insert(round) } else { hidden.remove(round) }
    // An earlier count that is put right leaves alone what is asked now.
    guard guessSheet == nil, ballot == nil || ballot?.round == round else { return }
    (stage, hands) = (isHidden ? .waiting : .counted(count), [:])
  }
}
