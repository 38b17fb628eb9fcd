internal import Coaching
internal import Playbooks
internal import Reports

extension Sitting {
  /// Stores a reply, says it back in words, and says so if it does not count.
  func answer(_ question: Question, _ reply: Reply) throws {
    let wasAnswered = conversation?.answers.isAnswered(question.id) == true
    try record(.replied(question.id, reply))
    let echo = AnswerEcho.text(reply, to: question)
    show(Page([.note(wasAnswered ? "Now: \(echo)" : echo)]))
    if conversation?.answers.isAnswered(question.id) == false {
      say("It is kept, but does not count: an earlier answer closes this question.")
    }
  }
}

/// The answer just given, in words.
private enum AnswerEcho {
  static func text(_ reply: Reply, to question: Question) -> String {
    switch reply {
    case .options: "\(question.id): \(Words.answer(reply, to: question))"
    case .unsure: "\(question.id): you don't know; that is fine"
    case .skipped: "\(question.id): skipped"
    }
  }
}

extension Array {
  /// The element with a number that counts from 1.
  func element(numbered number: Int) -> Element? {
    number >= 1 && number <= count ? self[number - 1] : nil
  }
}
