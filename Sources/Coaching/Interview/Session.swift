package import Foundation
package import Playbooks

/// One conversation: the fold of its events, and nothing else.
package struct Session: Sendable {
  package struct Note: Hashable, Sendable {
    package let question: Question.ID?
    package let text: String
    package let isPrivate: Bool
  }

  package let id: String
  package private(set) var events: [SessionEvent] = []
  package private(set) var library: [PlaybookPin] = []
  package private(set) var limit = Interview.usualLimit
  /// The latest reply to each question.
  package private(set) var replies: [Question.ID: Reply] = [:]
  /// Questions in the order they were first replied to.
  package private(set) var order: [Question.ID] = []
  /// The question replied to last; its home is the topic.
  package private(set) var lastAsked: Question.ID?
  package private(set) var notes: [Note] = []
  package private(set) var isStopped = false
  /// Whether the plan was shown, and nothing was answered since.
  package private(set) var isConcluded = false

  package init(id: String, events: [SessionEvent] = []) {
    self.id = id
    for event in events { append(event) }
  }

  package var startedAt: Date? { events.first?.at }

  package mutating func append(_ event: SessionEvent) {
    events.append(event)
    switch event.change {
    case .started(let library, let limit):
      self.library = library
      self.limit = limit
    case .replied(let question, let reply):
      if replies.updateValue(reply, forKey: question) == nil { order.append(question) }
      lastAsked = question
      isConcluded = false
    case .noted(let question, let text, let isPrivate):
      notes.append(Note(question: question, text: text, isPrivate: isPrivate))
    case .stopped: isStopped = true
    case .reopened:
      isStopped = false
      limit = Interview.hardLimit
    case .concluded: isConcluded = true
    case .repinned(let library): self.library = library
    }
  }

  /// The replies held against a library.
  package func answers(in library: Library) -> Answers { Answers(replies, in: library) }

  /// Where the conversation stands.
  package func interview(in library: Library) -> Interview {
    Interview(answers(in: library), lastAsked: lastAsked, limit: limit, isStopped: isStopped)
  }
}
