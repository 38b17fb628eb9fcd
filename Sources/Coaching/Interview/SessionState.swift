package import Playbooks

/// What the changes of a session come to; built by nothing but ``apply(_:)``.
package struct SessionState: Sendable {
  package private(set) var library: [PlaybookPin] = []
  package private(set) var limit = Interview.usualLimit
  /// The latest reply to each question.
  package private(set) var replies: [Question.ID: Reply] = [:]
  /// What brought the leader here; `nil` where nobody was asked.
  package private(set) var opening: Opening?
  /// What a pulse of the team came to; `nil` without one.
  package private(set) var team: WaveResult?
  /// What is to be different in the end, in the leader's words; empty if nothing was said.
  package private(set) var goal = ""
  /// Questions in the order they were first replied to.
  package private(set) var order: [Question.ID] = []
  /// The question replied to last; its home is the topic.
  package private(set) var lastAsked: Question.ID?
  package private(set) var notes: [SessionNote] = []
  /// Questions to come back to, in the order they were flagged.
  package private(set) var flags: [Question.ID] = []
  /// Whom it is about, in words the user chose; never names, please.
  package private(set) var labels = SessionLabels()
  /// Who looks on; what they may see is not for this file to say.
  package private(set) var onlookers = Onlookers()
  package private(set) var isStopped = false
  /// Whether the plan was shown, and nothing was answered since.
  package private(set) var isConcluded = false
  /// What was taken on from its plan.
  package private(set) var commitments = Commitments()
  /// The earlier session whose questions it asks again; `nil` for an ordinary one.
  package private(set) var follows: Session.ID?
  /// The questions to ask, where they are set from the start; else empty.
  package private(set) var agenda: [Question.ID] = []
  /// What the exercise has come to; none in a conversation about a real team.
  package private(set) var exercise: ExerciseState?
  /// The leader's keys and results; only in the session that keeps them.
  package private(set) var pulse: PulseState?

  mutating func apply(_ change: SessionEvent.Change) {
    switch change {
    case .started(let library, let limit):
      self.library = library
      self.limit = limit
    case .replied(let question, let reply): take(reply, to: question)
    case .opened(let opening):
      self.opening = opening
      isConcluded = false
    case .heard(let result):
      team = result
      isConcluded = false
    case .aimed(let goal): self.goal = goal
    case .noted(let question, let text, let isPrivate):
      notes.append(SessionNote(question: question, text: text, isPrivate: isPrivate))
    case .flagged(let question, let isFlagged):
      flags.removeAll { $0 == question }
      if isFlagged { flags.append(question) }
    case .labelled(let labels): self.labels = labels
    case .gathered(let room):
      onlookers.gathering = room
      isConcluded = false
    case .coached(let isOn): onlookers.areCoached = isOn
    case .presented(let isOn): onlookers.seeTheScreen = isOn
    case .hidden(let isOn): onlookers.waitForReveal = isOn
    case .stopped: isStopped = true
    case .reopened:
      isStopped = false
      limit = Interview.hardLimit
    case .concluded: isConcluded = true
    case .commitment(let change): commitments.apply(change)
    case .follows(let session, let questions):
      follows = session
      agenda = questions
    case .repinned(let library): self.library = library
    case .undone, .redone: break
    case .exercise(let event):
      for (question, reply) in event.replies { take(reply, to: question) }
      exercise = ExerciseState(exercise, after: event)
      onlookers.doNotKnowTheCase = exercise?.isRevealed == false
    case .pulse(let event):
      var state = pulse ?? PulseState()
      state.apply(event)
      pulse = state
    }
  }

  private mutating func take(_ reply: Reply, to question: Question.ID) {
    if replies.updateValue(reply, forKey: question) == nil { order.append(question) }
    lastAsked = question
    isConcluded = false
  }
}

/// A note on a question, or on the whole; private ones never enter a client's report.
package struct SessionNote: Hashable, Sendable {
  package let question: Question.ID?
  package let text: String
  package let isPrivate: Bool
}

/// What a coach calls a client and a team; empty if nothing was said.
package struct SessionLabels: Hashable, Sendable, Codable {
  package var client = ""
  package var team = ""

  package init(client: String = "", team: String = "") {
    self.client = client
    self.team = team
  }
}
