internal import Coaching
internal import Playbooks
internal import Reports

extension Sitting {
  /// Stores a reply, says it back in words, and says so if it does not count.
  func answer(_ question: Question, _ reply: Reply) throws {
    let wasAnswered = conversation?.answers.isAnswered(question.id) == true
    let inactive = conversation?.answers.inactive.map(\.id) ?? []
    try record(.replied(question.id, reply))
    let echo = reply.echo(to: question)
    show(Page([.note(wasAnswered ? "Now: \(echo)" : echo)]))
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

extension Reply {
  /// The answer just given, in words.
  fileprivate func echo(to question: Question) -> String {
    switch self {
    case .options: "\(question.id): \(Words.answer(self, to: question))"
    case .unsure: "\(question.id): you don't know; that is fine"
    case .skipped: "\(question.id): skipped"
    }
  }
}
