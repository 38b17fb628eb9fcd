internal import Coaching
internal import Playbooks
internal import Reports
internal import Sessions

/// Hands that phones raise, on their way to the count.
extension Sitting {
  /// The question on screen, if hands are counted for it and a phone could raise one.
  private var questionForPhones: Question? {
    guard let room = desk.room, room.pulse == nil, screens.place == .shell, viewer.countsHands,
      let conversation,
      let question = conversation.question, !conversation.library.mayHandOver(question),
      conversation.answers.reply(to: question.id) == nil
    else { return nil }
    return question
  }

  /// Puts the question on screen to the phones, unless it is there.
  ///
  /// Not by itself: until then they show how the hands fell on the one before.
  fileprivate func putToPhones() throws {
    guard let question = questionForPhones, let session = conversation?.session.id else { return }
    try desk.room?.host.apply { [scene] state in
      try scene.requireNothingWaits(besides: question.id, in: state)
      return state.isOpen(question.id, in: session)
        ? nil : .put(state.ballot(putting: question, in: session))
    }
  }

  /// Says below a question how many phones have answered, or how it gets there.
  func showPhones() {
    guard let question = questionForPhones, let room = desk.room,
      let session = conversation?.session.id
    else { return }
    let present = room.host.present
    let words =
      room.state.isOpen(question.id, in: session)
      ? "Phones: \(room.state.progress(among: present)) · Enter looks again · "
        + "\(type: "tally") counts · \(type: "reveal") counts now"
      : "Enter puts it to the phones (\(present.count) here)"
    show(Page([.note(words)]))
  }

  /// Takes a question off the phones that is not on screen any more; hands that were sent stay until
  /// they are counted.
  func withdrawFromPhones() throws {
    let shown = conversation?.question?.id
    try desk.room?.host.apply { state in
      state.ballot == nil || state.ballot?.question == shown || state.handCount > 0
        ? nil : .withdrawn
    }
  }

  /// Records hands of the room together with those of the phones, and tells the phones.
  fileprivate func countPhones(
    _ question: Question, inTheRoom raised: Tally?, reveals: Bool
  ) throws {
    let scene = scene
    guard let room = desk.room, let counting = try scene.counting(question, waits: false) else {
      return
    }
    let event = try room.host.apply { state in
      let before: CountedBallot? = if case .again(let count) = counting { count } else { nil }
      guard let ballot = before?.ballot ?? state.ballot else { return nil }
      let phones = before?.phones ?? state.phoneHands
      let all = question.options.map { ($0.id, (raised?[$0.id] ?? 0) + (phones[$0.id] ?? 0)) }
        .filter { $0.1 > 0 }
      guard !all.isEmpty else { return nil }
      return .counted(
        CountedBallot(
          ballot: ballot, phones: phones, all: Dictionary(all, uniquingKeysWith: { a, _ in a })),
        isHidden: !viewer.sees(.hands))
    }
    guard case .counted(let count, _)? = event, let tally = Tally(count.all) else {
      throw HandsRefusal.noHandAnywhere
    }
    if reveals { try Hide(isOn: false).act(in: self) }
    let added =
      "Phones: \(count.phones.values.reduce(0, +).of("hand")), added to those in the room."
    // What hands say is talked about before the next question takes its place.
    try perform(
      self.scene.answering(question, .tally(tally), saying: raised == nil ? [] : [.say(added)]) + [
        .turn(.to(.question(question.id))), .stay,
        .say(
          raised == nil
            ? "Enter goes on; \(type: "tally") adds hands raised in the room."
            : "Enter goes on; \(type: "tally") again replaces the hands raised in the room."),
      ])
  }
}

/// The question on screen goes to the phones, if any are there.
struct PutToPhones: Act {
  func act(in sitting: Sitting) throws { try sitting.putToPhones() }
}

/// Hands of the room are counted together with those of the phones.
struct CountPhones: Act {
  let question: Question
  let inTheRoom: Tally?
  /// Whether what is hidden is shown from then on.
  var reveals = false

  func act(in sitting: Sitting) throws {
    try sitting.countPhones(question, inTheRoom: inTheRoom, reveals: reveals)
  }
}

/// The question that is on the phones is taken off them.
struct WithdrawBallot: Act {
  func act(in sitting: Sitting) throws {
    try sitting.desk.room?.host.apply { [scene = sitting.scene] state in
      try scene.requireCounted(in: state)
      return .withdrawn
    }
  }
}

/// Hands and what is concluded wait for the reveal from now on, or no more.
struct Hide: Act {
  let isOn: Bool

  func act(in sitting: Sitting) throws {
    try sitting.record(.hidden(isOn))
    sitting.screens.hide(isOn)
    try sitting.desk.room?.host.apply(isOn ? .hid : .revealed)
  }
}

extension Scene {
  /// - Throws: ``HandsRefusal`` if hands to another question, or to one of another conversation,
  ///   would be lost.
  func requireCounted(besides id: Question.ID? = nil, in state: RoomState? = nil) throws {
    guard let state = state ?? desk.room?.state, let ballot = state.ballot, state.handCount > 0,
      isKept(ballot.session)
    else { return }
    guard let session = conversation?.session, session.id == ballot.session else {
      throw HandsRefusal.uncountedElsewhere(
        state.handCount, ballot, leavesExercise: screens.place == .exercise)
    }
    guard ballot.question != id else { return }
    throw HandsRefusal.uncounted(state.handCount, ballot)
  }

  /// Whether hands or guesses can still be counted: their conversation is on a screen, or stored.
  func isKept(_ id: Session.ID) -> Bool {
    do {
      return try screens.session(id) != nil || desk.sessions.existing()?.load(id) != nil
    } catch StoreError.noSession {
      return false
    } catch {
      return true
    }
  }

  /// - Throws: ``HandsRefusal`` if hands or guesses would be lost when a question is put.
  func requireNothingWaits(besides id: Question.ID, in state: RoomState) throws {
    try requireCounted(besides: id, in: state)
    try requireGuessesKept(in: state)
  }

  /// What is counted with the hands of phones: the question that is open, or what it came to before.
  enum Counting {
    case open
    case again(CountedBallot)
  }

  /// How a question is counted, if it was put to the phones in this conversation.
  ///
  /// - Throws: ``HandsRefusal`` if some have not answered yet, unless it does not wait.
  func counting(_ question: Question, waits: Bool) throws -> Counting? {
    guard let room = desk.room, let conversation else { return nil }
    let (state, session) = (room.state, conversation.session.id)
    guard state.isOpen(question.id, in: session) else {
      if state.ballot?.question == question.id { try requireCounted(besides: question.id) }
      switch conversation.answers.reply(to: question.id) {
      // Without a reply, what was counted was taken back, or could not be stored.
      case .tally, nil: return state.counted(question.id, in: session).map(Counting.again)
      default: return nil
      }
    }
    let waiting = state.waitedFor(among: room.host.present)
    guard !waits || waiting == 0 else {
      throw HandsRefusal.phonesMissing(waiting)
    }
    return .open
  }

  /// The question of the phones that is on screen, if any hand waits for it.
  var handsWaiting: Question? {
    guard let question = conversation?.question, let room = desk.room,
      let session = conversation?.session.id, room.state.isOpen(question.id, in: session),
      room.state.handCount > 0
    else { return nil }
    return question
  }

  /// Where nothing is to be revealed: takes a question that nobody has answered off the phones; `nil`
  /// where no room is.
  func takingQuestionBack() throws -> [Step]? {
    guard screens.place == .shell, let room = desk.room else { return nil }
    guard let ballot = room.state.ballot else {
      try requireGuessesKept()
      return [.say("Nothing waits to be revealed here.")]
    }
    try requireCounted()
    let isGone = !isKept(ballot.session)
    guard isGone || room.state.handCount == 0 else { return [] }
    return [
      .act(WithdrawBallot()),
      .say(
        isGone
          ? "\(ballot.question) belongs to a conversation that is gone; it is off the phones."
          : "Nobody has answered \(ballot.question); it is off the phones."),
    ]
  }
}
