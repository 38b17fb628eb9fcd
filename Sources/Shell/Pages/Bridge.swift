internal import Coaching
internal import Playbooks

/// What leads from the question before to the one on screen: the topic's name, and a sentence where
/// one helps; neither hints at an answer.
enum Bridge {
  /// The topic a question stands under.
  ///
  /// Openers share one: the topic of each alone would make a list of suspicions.
  static func topic(of question: Question, in library: Library) -> String {
    switch question.kind {
    case .context: "Your team"
    case .check: "To make sure"
    case .evidence where question.isOpener: "How your team works"
    case .evidence: question.home.flatMap { library[$0]?.topic } ?? "How your team works"
    case .reflection: "Looking in the mirror"
    }
  }

  /// The sentence before a new question; none before one that was answered, and none where the
  /// topic goes on for no special reason.
  static func sentence(to question: Question, in conversation: Conversation) -> String? {
    guard !conversation.answers.isAnswered(question.id) else { return nil }
    let library = conversation.library
    let topic = topic(of: question, in: library)
    let before = conversation.session.lastAsked.flatMap { library[$0] }
    let isNew = before.map { Bridge.topic(of: $0, in: library) } != topic
    switch question.kind {
    case .context: return nil
    case .reflection: return isNew ? "These are about yourself. Their answers count half." : nil
    case .check: return nil
    case .evidence where question.isOpener:
      guard isNew else { return nil }
      return conversation.asked.contains(where: \.isOpener)
        ? "Back to the wide questions."
        : "Now a few wide questions, each about something that can be counted."
    case .evidence: break
    }
    let reason = conversation.next?.question.id == question.id ? conversation.next?.reason : nil
    let parts = [isNew ? "Next: \(topic.lowercasedFirst)." : nil, words(for: reason)]
    let said = parts.compactMap(\.self).joined(separator: " ")
    return said.isEmpty ? nil : said
  }

  /// Only what holds whatever was answered: "one more, to be sure" would tell which answers count.
  private static func words(for reason: QuestionChoice.Reason?) -> String? {
    guard case .lookAlike = reason else { return nil }
    return "Two things can look the same here; this tells them apart."
  }
}

extension String {
  /// With a small first letter.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
