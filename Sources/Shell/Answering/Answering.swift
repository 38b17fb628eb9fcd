internal import Coaching
internal import Playbooks
internal import Reports

extension Scene {
  /// Turns to a question, to answer it or to answer it anew.
  ///
  /// - Throws: ``AnsweringRefusal`` for one that is put to no room.
  func turning(to question: Question) throws -> [Step] {
    try requireAskable(question)
    return [.turn(.to(.question(question.id)))]
  }

  /// - Throws: ``AnsweringRefusal`` for a question that is not to be asked of whoever is there.
  func requireAskable(_ question: Question) throws {
    guard viewer.mayBeAsked(question, in: try running().library) else {
      throw AnsweringRefusal.notForARoom(question)
    }
  }

  /// A reply is stored and said back in words; so is that it does not count.
  func answering(_ question: Question, _ reply: Reply, saying more: [Step] = []) -> [Step] {
    let before = conversation?.answers
    let echo = reply.echo(to: question)
    let wasAnswered = before?.isAnswered(question.id) == true
    return [.record(.replied(question.id, reply))] + more
      + [.show(Page([.note(wasAnswered ? "Now: \(echo)" : echo)]))] + comment(on: reply, question)
      + [.then { $0.closing(question, unlessBefore: before?.inactive.map(\.id) ?? []) }]
  }

  /// None of the options fits: what would is kept as a note, and the question counts as answered.
  func answering(_ question: Question, inOwnWords text: String) throws -> [Step] {
    try keeping(
      note: text, isPrivate: false, on: question.id,
      then: [
        .record(.replied(question.id, .ownWords)),
        .show(Page([.note(Reply.ownWords.echo(to: question))])),
      ])
  }

  private func comment(on reply: Reply, _ question: Question) -> [Step] {
    guard case .tally(let tally) = reply else { return [] }
    guard viewer.sees(.hands) else { return [.say("Kept, and hidden until reveal.")] }
    return [.then { $0.comment(on: tally, question) }]
  }

  /// The hands just counted; the question stays while the room is split on it.
  private func comment(on tally: Tally, _ question: Question) -> [Step] {
    var steps: [Step] = [.show(Page(Page.hands(tally, of: question)))]
    if question.people(in: tally) < Gathering.leastShown {
      steps.append(
        .say("That is fewer than five hands: take it as a conversation, not as a count."))
    }
    guard let conversation, let split = conversation.interview.diagnosis.split(on: question.id)
    else { return steps }
    // What goes on there is said with the hands of the phones.
    let isOnPhones = desk.room?.state.counted(question.id, in: conversation.session.id) != nil
    return steps + [
      .show(
        Page([
          .blank, .paragraph(Words.split(split, on: question)),
          .paragraph(
            "Talk about it before going on."
              + (isOnPhones ? "" : " Enter goes on; \(type: "tally") counts again.")),
        ])),
      .turn(.to(.question(question.id))), .stay,
    ]
  }

  /// What the answer just stored closes, itself or others.
  private func closing(_ question: Question, unlessBefore before: [Question.ID]) -> [Step] {
    guard let answers = conversation?.answers else { return [] }
    let closed = answers.inactive.map(\.id)
      .filter { !before.contains($0) && $0 != question.id }
    return
      (answers.isAnswered(question.id)
      ? [] : [.say("It is kept, but does not count: an earlier answer closes this question.")])
      + (closed.isEmpty
        ? []
        : [
          .say(
            "That closes \(closed.map(\.rawValue).joined(separator: ", ")): answered already, kept, and "
              + "not counted until you change this back.")
        ])
  }
}

extension Tally {
  /// `15 hands`; where each may raise several, only how many people at least.
  fileprivate func size(of question: Question) -> String {
    let people = question.people(in: self)
    if question.isSeveral { return "at least \(people == 1 ? "1 person" : "\(people) people")" }
    return people == 1 ? "1 hand" : "\(people) hands"
  }
}

extension Reply {
  /// The answer just given, in words.
  func echo(to question: Question) -> String {
    switch self {
    case .options: "\(question.id): \(Words.answer(self, to: question))"
    case .tally(let tally): "\(question.id): \(tally.size(of: question))"
    case .unsure: "\(question.id): you don't know; that is fine"
    case .skipped: "\(question.id): skipped"
    case .ownWords: "\(question.id): none of these"
    }
  }
}
