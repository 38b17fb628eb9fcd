internal import Coaching
internal import Playbooks
internal import Reports

extension Sitting {
  /// Stores a reply, says it back in words, and says so if it does not count.
  func answer(_ question: Question, _ reply: Reply) throws {
    let wasAnswered = conversation?.answers.isAnswered(question.id) == true
    try record(.replied(question.id, reply))
    let echo = reply.echo(to: question)
    show(Page([.note(wasAnswered ? "Now: \(echo)" : echo)]))
    if conversation?.answers.isAnswered(question.id) == false {
      say("It is kept, but does not count: an earlier answer closes this question.")
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
