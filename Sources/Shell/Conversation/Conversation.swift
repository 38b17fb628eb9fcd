internal import Coaching
internal import Playbooks

/// The session on screen: which question stands there, and what a reply leads to.
///
/// A value; storing and showing are done elsewhere.
struct Conversation {
  enum Screen: Equatable {
    case question(Question.ID)
    case review
    /// The plan was shown.
    case over
  }

  private(set) var session: Session
  let library: Library
  private(set) var interview: Interview
  private(set) var screen: Screen = .review
  /// Whether the screen still has to be shown.
  var isFresh = true
  /// Whether what happens goes to disk.
  var isStored: Bool

  init(_ session: Session, library: Library, isStored: Bool) {
    self.session = session
    self.isStored = isStored
    self.library = library
    interview = session.interview(in: library)
    goOn()
    if session.isConcluded { screen = .over }
  }

  var answers: Answers { interview.diagnosis.answers }

  /// The question on screen.
  var question: Question? {
    if case .question(let id) = screen { library[id] } else { nil }
  }

  /// The next question as the method sees it, with its reason.
  var next: QuestionChoice.Next? {
    if case .ask(let next) = interview.step { next } else { nil }
  }

  /// Replied questions that count, in the order they were asked.
  var asked: [Question] {
    session.order.compactMap { answers.isAnswered($0) ? library[$0] : nil }
  }

  /// Takes in an event that is stored; a reply moves to the next screen.
  mutating func append(_ event: SessionEvent) {
    session.append(event)
    switch event.change {
    case .replied, .stopped, .reopened:
      interview = session.interview(in: library)
      goOn()
    case .concluded: show(.over)
    case .started, .noted, .repinned: break
    }
  }

  /// Shows the next open question, or the review when there is none.
  mutating func goOn() {
    show(next.map { .question($0.question.id) } ?? .review)
  }

  mutating func show(_ screen: Screen) {
    self.screen = screen
    isFresh = true
  }

  /// The question asked before the one on screen.
  var previous: Question.ID? {
    let asked = asked.map(\.id)
    guard case .question(let id) = screen, let index = asked.firstIndex(of: id) else {
      return asked.last
    }
    return index > 0 ? asked[index - 1] : nil
  }

  /// The answered question after the one on screen, if the screen shows an answered one.
  var following: Question.ID? {
    let asked = asked.map(\.id)
    guard case .question(let id) = screen, let index = asked.firstIndex(of: id),
      index + 1 < asked.count
    else { return nil }
    return asked[index + 1]
  }
}
