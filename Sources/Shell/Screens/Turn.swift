internal import Playbooks

extension Conversation {
  /// Where a conversation turns to.
  enum Turn {
    case to(Conversation.Screen)
    /// The next open question, or the review.
    case goOn
    case review
    /// Back to the question the review was looked at from.
    case backFromReview
    /// The questions for a quiet moment.
    case reflect
    case leaveMirror
    /// An empty line at a question.
    case keep(showsAgain: Bool)
  }

  mutating func take(_ turn: Turn) {
    switch turn {
    case .to(let screen): show(screen)
    case .goOn: goOn()
    case .review: review()
    case .backFromReview: backFromReview()
    case .reflect: reflect()
    case .leaveMirror: leaveMirror()
    case .keep(let showsAgain): keepAnswer(showsAgain: showsAgain)
    }
  }
}
