internal import Coaching
internal import Playbooks

extension Page {
  /// Why a question stands on screen: the author's reason, and what the method expects of it.
  static func why(_ question: Question, in conversation: Conversation) -> Page {
    var page = Page([.blank, .field("Why we ask", question.why)])
    if let next = conversation.next, next.question.id == question.id {
      page.add(.field("Why now", reason(next.reason, conversation.library)))
      if case .value = next.reason { page.add(.field("What it may change", gain(next.gain))) }
    } else {
      page.add(.field("Why now", "You came back to it."))
    }
    return page
  }

  private static func reason(_ reason: QuestionChoice.Reason, _ library: Library) -> String {
    func name(_ id: Symptom.ID) -> String { library[id].map { "\"\($0.name)\"" } ?? id.rawValue }
    return switch reason {
    case .context: "What your team looks like decides which questions make sense."
    case .home(let id): "Your answers may point to \(name(id)); one answer would be an anecdote."
    case .lookAlike(let first, let second):
      "\(name(first)) and \(name(second)) can look the same; this tells them apart."
    case .contradiction: "Two of your answers point different ways. Both may be true."
    case .rule(let id): library.rules.first { $0.id == id }?.because ?? "A rule asks for it."
    case .opener: "Every conversation begins with a few wide questions."
    case .value: "Of all open questions it tells us most for the time it takes."
    }
  }

  /// How likely the question is to change what is said, in words.
  private static func gain(_ gain: Double) -> String {
    switch gain {
    case ..<QuestionChoice.leastGain: "Probably nothing; it makes the picture surer."
    case ..<0.03: "It may change what we say."
    default: "It may well change what stands out."
    }
  }
}
