internal import Coaching
internal import Playbooks

/// What leads from the question before to the one on screen: the topic's name, and a sentence where
/// one helps; neither hints at an answer.
enum Bridge {
  /// The topic a question stands under.
  static func topic(
    of question: Question, in library: Library, for reason: QuestionChoice.Reason? = nil
  ) -> String {
    if case .concern = reason { return "What you came with" }
    return switch question.kind {
    case .context: "Your team"
    case .check: "To make sure"
    case .evidence: question.home.flatMap { library[$0]?.topic } ?? "How your team works"
    case .reflection: "Looking in the mirror"
    case .statement: "What the team says"
    }
  }

  /// The sentence before a new question, where one helps.
  static func sentence(to question: Question, in conversation: Conversation) -> String? {
    guard !conversation.answers.isAnswered(question.id) else { return nil }
    switch question.kind {
    case .reflection:
      let before = conversation.session.lastAsked.flatMap { conversation.library[$0] }
      return before?.kind == .reflection
        ? nil : "These are about yourself. Their answers count half."
    case .context, .check, .statement: return nil
    case .evidence:
      let next = conversation.next
      return next?.question.id == question.id ? words(for: next?.reason) : nil
    }
  }

  /// Only what holds whatever was answered: "one more, to be sure" would tell which answers count.
  private static func words(for reason: QuestionChoice.Reason?) -> String? {
    guard case .lookAlike = reason else { return nil }
    return "Two things can look the same here; this tells them apart."
  }
}
