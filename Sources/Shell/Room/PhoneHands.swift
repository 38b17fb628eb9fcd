internal import Coaching
internal import Playbooks
internal import Reports

/// Hands that phones raise, on their way to the count.
extension Sitting {
  /// The question on screen, if hands are counted for it and a phone could raise one.
  private var questionForPhones: Question? {
    guard desk.room != nil, screens.place == .shell, viewer.countsHands, let conversation,
      let question = conversation.question, !conversation.library.mayHandOver(question),
      conversation.answers.reply(to: question.id) == nil
    else { return nil }
    return question
  }

  /// Puts the question on screen to the phones, unless it is there.
  ///
  /// Not by itself: until then they show how the hands fell on the one before.
  func putToPhones() throws {
    guard let question = questionForPhones else { return }
    try desk.room?.host.apply { state in
      state.ballot?.question == question.id ? nil : .put(state.ballot(putting: question))
    }
  }

  /// Says below a question how many phones have answered, or how it gets there.
  func showPhones() {
    guard let question = questionForPhones, let room = desk.room else { return }
    let present = room.host.present
    let words =
      room.state.ballot?.question == question.id
      ? "Phones: \(room.state.progress(among: present)) · Enter looks again · tally counts · reveal counts now"
      : "Enter puts it to the phones (\(present.count) here)"
    show(Page([.note(words)]))
  }

  /// No question is on screen any more.
  func withdrawFromPhones() throws {
    try desk.room?.host.apply { $0.ballot == nil ? nil : .withdrawn }
  }

  /// The phones' hands to a question, if it was put to them.
  ///
  /// - Throws: ``Failure`` if some have not answered yet, unless it does not wait.
  func phoneHands(
    _ question: Question, waits: Bool
  ) throws -> (ballot: Ballot, hands: [AnswerOption.ID: Int])? {
    guard let room = desk.room else { return nil }
    let state = room.state
    guard let ballot = state.ballot, ballot.question == question.id else {
      return state.counted(question.id).map { ($0.ballot, $0.phones) }
    }
    let waiting = state.waitedFor(among: room.host.present)
    guard !waits || waiting == 0 else {
      throw Failure(
        "\(waiting.of("phone")) \(waiting == 1 ? "has" : "have") not answered yet. Wait a little, or reveal "
          + "counts what is there.", .usage)
    }
    return (ballot, state.phoneHands)
  }

  /// Records hands of the room and of the phones together, and tells the phones.
  func count(
    _ question: Question, inTheRoom raised: Tally?,
    phones: (ballot: Ballot, hands: [AnswerOption.ID: Int]),
    for viewer: Viewer
  ) throws {
    let all = question.options.map { option in
      (option.id, (raised?[option.id] ?? 0) + (phones.hands[option.id] ?? 0))
    }
    guard let tally = Tally(Dictionary(all, uniquingKeysWith: { first, _ in first })) else {
      throw Failure("No hand was raised, in the room or on a phone; s skips the question.", .usage)
    }
    guard try knowsRoom() else { return say("Nothing was counted.") }
    if raised != nil {
      say("Phones: \(phones.hands.values.reduce(0, +).of("hand")), added to those in the room.")
    }
    try answer(question, .tally(tally), for: viewer)
    let counted = CountedBallot(
      ballot: phones.ballot, phones: phones.hands,
      all: Dictionary(all.filter { $0.1 > 0 }, uniquingKeysWith: { first, _ in first }))
    try desk.room?.host.apply(.counted(counted, isHidden: !viewer.sees(.hands)))
  }

  /// Counts the open question of the phones without waiting, if the one on screen is it.
  ///
  /// - Returns: Whether there was anything to count.
  func countPhones(for viewer: Viewer) throws -> Bool {
    guard let question = conversation?.question, let room = desk.room,
      room.state.ballot?.question == question.id, room.state.handCount > 0,
      let phones = try phoneHands(question, waits: false)
    else { return false }
    try count(question, inTheRoom: nil, phones: phones, for: viewer)
    // What hands say is talked about before the next question takes its place.
    conversation?.show(.question(question.id))
    conversation?.isFresh = false
    say("Enter goes on; tally adds hands raised in the room.")
    return true
  }
}
