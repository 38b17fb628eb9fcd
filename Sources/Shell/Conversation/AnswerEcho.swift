internal import Coaching
internal import Playbooks
internal import Reports

/// The answer just given, in words.
enum AnswerEcho {
  static func text(_ reply: Reply, to question: Question) -> String {
    switch reply {
    case .options: "\(question.id): \(Words.answer(reply, to: question))"
    case .unsure: "\(question.id): you don't know; that is fine"
    case .skipped: "\(question.id): skipped"
    }
  }
}
