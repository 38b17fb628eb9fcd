internal import Coaching
internal import Playbooks
internal import Reports

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
  func putToPhones() throws {
    guard let question = questionForPhones, let session = conversation?.session.id else { return }
    try requireCounted(besides: question.id)
    try desk.room?.host.apply { state in
      state.isOpen(question.id, in: session)
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
      ? "Phones: \(room.state.progress(among: present)) · Enter looks again · tally counts · reveal counts now"
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

  /// Where nothing is to be revealed: takes a question that nobody has answered off the phones.
  ///
  /// - Returns: Whether that was all there was to do.
  func takesQuestionBack() throws -> Bool {
    guard screens.place == .shell, let room = desk.room else { return false }
    guard let ballot = room.state.ballot else {
      say("Nothing waits to be revealed here.")
      return true
    }
    guard room.state.handCount == 0 else {
      try requireCounted()
      return true
    }
    try room.host.apply(.withdrawn)
    say("Nobody has answered \(ballot.question); it is off the phones.")
    return true
  }

  /// - Throws: ``Failure`` if hands to another question, or to one of another conversation, would be
  ///   lost.
  func requireCounted(besides id: Question.ID? = nil) throws {
    guard let state = desk.room?.state, let ballot = state.ballot, state.handCount > 0 else {
      return
    }
    let waiting =
      "\(state.handCount.of("hand")) to \(ballot.question) \(state.handCount == 1 ? "is" : "are") not counted yet"
    guard let session = conversation?.session, session.id == ballot.session else {
      let leaves = screens.place == .exercise ? "quit, then " : ""
      throw Failure(
        "\(waiting): \(leaves)resume \(ballot.session) goes back to the conversation they belong to, and "
          + "reveal counts them there.", .usage)
    }
    guard ballot.question != id else { return }
    throw Failure(
      "\(waiting): change \(ballot.question) shows it, and reveal counts.", .usage)
  }

  /// What is counted with the hands of phones: the question that is open, or what it came to before.
  private enum Counting {
    case open
    case again(CountedBallot)
  }

  /// How a question is counted, if it was put to the phones in this conversation.
  ///
  /// - Throws: ``Failure`` if some have not answered yet, unless it does not wait.
  private func counting(_ question: Question, waits: Bool) throws -> Counting? {
    guard let room = desk.room, let conversation else { return nil }
    let (state, session) = (room.state, conversation.session.id)
    guard state.isOpen(question.id, in: session) else {
      if state.ballot?.question == question.id { try requireCounted(besides: question.id) }
      guard case .tally? = conversation.answers.reply(to: question.id) else { return nil }
      return state.counted(question.id, in: session).map(Counting.again)
    }
    let waiting = state.waitedFor(among: room.host.present)
    guard !waits || waiting == 0 else {
      throw Failure(
        "\(waiting.of("phone")) \(waiting == 1 ? "has" : "have") not answered yet. Wait a little, or reveal "
          + "counts what is there.", .usage)
    }
    return .open
  }

  /// Records hands of the room together with those of the phones, and tells the phones.
  ///
  /// - Returns: Whether there were phones to count.
  func countWithPhones(
    _ question: Question, inTheRoom raised: Tally?, waits: Bool, for viewer: Viewer
  ) throws -> Bool {
    guard let room = desk.room, let counting = try counting(question, waits: waits) else {
      return false
    }
    // Before the count is closed: until it is, hands still come.
    guard try knowsRoom() else {
      say("Nothing was counted.")
      return true
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
      throw Failure("No hand was raised, in the room or on a phone; s skips the question.", .usage)
    }
    if raised != nil {
      say("Phones: \(count.phones.values.reduce(0, +).of("hand")), added to those in the room.")
    }
    try answer(question, .tally(tally), for: viewer)
    // What hands say is talked about before the next question takes its place.
    conversation?.show(.question(question.id))
    screens.markShown()
    say(
      raised == nil
        ? "Enter goes on; tally adds hands raised in the room."
        : "Enter goes on; tally again replaces the hands raised in the room.")
    return true
  }

  /// Counts the open question of the phones without waiting, if the one on screen is it.
  ///
  /// - Returns: Whether there was anything to count.
  func countPhones(for viewer: Viewer) throws -> Bool {
    guard let question = conversation?.question, let room = desk.room,
      let session = conversation?.session.id, room.state.isOpen(question.id, in: session),
      room.state.handCount > 0
    else { return false }
    return try countWithPhones(question, inTheRoom: nil, waits: false, for: viewer)
  }
}
