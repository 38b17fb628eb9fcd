internal import Coaching
internal import Playbooks
internal import Reports

extension Sitting {
  /// Stores a reply, says it back in words, and says so if it does not count.
  func answer(_ question: Question, _ reply: Reply, for viewer: Viewer) throws {
    let wasAnswered = conversation?.answers.isAnswered(question.id) == true
    let inactive = conversation?.answers.inactive.map(\.id) ?? []
    try record(.replied(question.id, reply))
    let echo = reply.echo(to: question)
    show(Page([.note(wasAnswered ? "Now: \(echo)" : echo)]))
    if case .tally(let tally) = reply {
      if viewer.sees(.hands) {
        comment(on: tally, question)
      } else {
        say("Kept, and hidden until reveal.")
      }
    }
    if conversation?.answers.isAnswered(question.id) == false {
      say("It is kept, but does not count: an earlier answer closes this question.")
    }
    let closed = (conversation?.answers.inactive.map(\.id) ?? [])
      .filter { !inactive.contains($0) && $0 != question.id }
    if !closed.isEmpty {
      say(
        "That closes \(closed.map(\.rawValue).joined(separator: ", ")): answered already, kept, and "
          + "not counted until you change this back.")
    }
  }
}

extension Sitting {
  /// Shows the hands just counted, and stays at the question while the room is split on it.
  private func comment(on tally: Tally, _ question: Question) {
    show(Page(Page.hands(tally, of: question)))
    if question.people(in: tally) < Gathering.leastShown {
      say("That is fewer than five hands: take it as a conversation, not as a count.")
    }
    guard let split = conversation?.interview.diagnosis.split(on: question.id) else { return }
    show(
      Page([
        .blank, .paragraph(Words.split(split, on: question)),
        .paragraph("Talk about it before going on. Enter goes on; tally counts again."),
      ]))
    conversation?.show(.question(question.id))
    screens.markShown()
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
