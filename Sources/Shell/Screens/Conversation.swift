internal import Coaching
internal import Playbooks

/// The session on screen: which question stands there, and what a reply leads to.
///
/// A value; storing and showing are done elsewhere.
struct Conversation {
  enum Screen: Equatable {
    case opening(OpeningStep)
    case question(Question.ID)
    case review
    /// The plan was shown.
    case over
  }

  private(set) var session: Session
  /// The playbooks it runs on, worded for what it is about.
  private(set) var library: Library
  private(set) var interview: Interview
  private(set) var screen: Screen = .review
  /// The question an empty line at the review goes back to; `nil` if it leads to the plan.
  private(set) var reviewedFrom: Question.ID?
  /// How often a screen was turned to.
  private(set) var turns = 0
  /// Whether what happens goes to disk.
  var isStored: Bool

  init(_ session: Session, library: Library, isStored: Bool) {
    self.session = session
    self.isStored = isStored
    self.library = library
    interview = session.interview(in: library)
    self.library = interview.diagnosis.library
    if let step = openOpening { show(.opening(step)) } else { goOn() }
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
    let before = session
    session.append(event)
    switch event.change {
    // A guess changes nothing that can be asked.
    case .exercise(.guessed): break
    case .stopped:
      isReflecting = false
      refresh()
    case .replied, .reopened, .exercise: refresh()
    // What comes after a step of the opening is for whoever told it.
    case .opened: reword()
    // What became of the plan has no screen of its own, nor has its goal.
    case .undone where before.undoable?.isAboutPlan == true: break
    case .redone where before.redoable?.isAboutPlan == true: break
    case .undone:
      reword()
      goOn()
      if case .opened? = before.undoable, let step = openOpening { show(.opening(step)) }
      // An answer that was changed stands as it was; where one is gone, its question asks again.
      if case .replied(let id, _)? = before.undoable, library[id] != nil, !answers.isAnswered(id) {
        show(.question(id))
      }
    case .redone:
      reword()
      goOn()
      if case .opened? = before.redoable, let step = openOpening { show(.opening(step)) }
    case .concluded: show(.over)
    case .gathered: interview = session.interview(in: library)
    case .heard:
      interview = session.interview(in: library)
      // A plan that was shown rests on less than is known now.
      if screen == .over { show(.review) }
    case .started, .aimed, .noted, .flagged, .labelled, .repinned, .commitment, .follows, .coached,
      .presented,
      .hidden, .pulse:
      break
    }
  }

  private mutating func refresh() {
    interview = session.interview(in: library)
    goOn()
  }

  /// Takes in whom it is about: every text has another form then.
  private mutating func reword() {
    interview = session.interview(in: library)
    library = interview.diagnosis.library
  }

  /// Shows the next open question, or the review when there is none.
  mutating func goOn() {
    if isReflecting, let mirror = openReflection.first {
      show(.question(mirror.id))
    } else {
      isReflecting = false
      show(next.map { .question($0.question.id) } ?? .review)
    }
  }

  /// An empty line: an answered question stays as it is, an open one may be shown again.
  mutating func keepAnswer(showsAgain: Bool) {
    guard let question, answers.isAnswered(question.id) else {
      if showsAgain { turns += 1 }
      return
    }
    if next == nil, !isReflecting {
      show(.review)
    } else if let following {
      show(.question(following))
    } else {
      goOn()
    }
  }

  // MARK: Reflection

  /// Whether the questions for a quiet moment are being asked.
  private(set) var isReflecting = false

  /// Questions for a quiet moment that wait for an answer.
  private var openReflection: [Question] {
    library.questions.filter {
      $0.kind == .reflection && !answers.isAnswered($0.id) && answers.opens($0)
    }
  }

  /// Whether any of them is left to answer.
  var hasMirror: Bool { !openReflection.isEmpty }

  /// Whether one of them is on screen.
  var isInMirror: Bool { isReflecting && question?.kind == .reflection }

  /// Begins to ask the questions for a quiet moment.
  mutating func reflect() {
    isReflecting = hasMirror
    goOn()
  }

  /// Leaves the questions for a quiet moment.
  mutating func leaveMirror() {
    isReflecting = false
    goOn()
  }

  // MARK: Screens

  /// Shows all answers; as long as questions are open, an empty line then goes back to the one they
  /// were looked at from.
  mutating func review() {
    let isOpen = next != nil || isReflecting
    let from = screen == .review ? reviewedFrom : isOpen ? question?.id : nil
    show(.review)
    reviewedFrom = from
  }

  /// The question the review was looked at from, if it is still there.
  var lookedAtFrom: Question.ID? { reviewedFrom.flatMap { library[$0] == nil ? nil : $0 } }

  /// Back from the review to the question it was looked at from.
  mutating func backFromReview() {
    if let question = lookedAtFrom { show(.question(question)) }
  }

  mutating func show(_ screen: Screen) {
    if screen == .over { isReflecting = false }
    reviewedFrom = nil
    self.screen = screen
    turns += 1
  }

  /// The questions asked before the one on screen, in this order.
  var earlier: [Question] {
    guard case .question(let id) = screen, let index = asked.firstIndex(where: { $0.id == id })
    else { return asked }
    return Array(asked[..<index])
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

extension SessionEvent.Change {
  fileprivate var isAboutPlan: Bool {
    switch self {
    case .commitment, .aimed: true
    default: false
    }
  }
}
