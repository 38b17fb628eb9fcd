package import Foundation
package import Playbooks

/// One conversation: the fold of its events, and nothing else.
///
/// What is undone stays among the events, and comes back when it is redone.
@dynamicMemberLookup
package struct Session: Sendable {
  package let id: String
  package private(set) var events: [SessionEvent] = []
  package private(set) var state = SessionState()
  /// The changes that stand.
  private var done: [SessionEvent.Change] = []
  /// The changes taken back, the latest last.
  private var undone: [SessionEvent.Change] = []

  package init(id: String, events: [SessionEvent] = []) {
    self.id = id
    for event in events { append(event) }
  }

  package subscript<Value>(dynamicMember part: KeyPath<SessionState, Value>) -> Value {
    state[keyPath: part]
  }

  package var startedAt: Date? { events.first?.at }

  package mutating func append(_ event: SessionEvent) {
    events.append(event)
    switch event.change {
    case .undone: undo()
    case .redone: if let change = undone.popLast() { take(change) }
    default:
      if event.change.canBeUndone { undone = [] }
      take(event.change)
    }
  }

  private mutating func take(_ change: SessionEvent.Change) {
    done.append(change)
    state.apply(change)
  }

  private mutating func undo() {
    guard let index = done.lastIndex(where: \.canBeUndone) else { return }
    undone.append(done.remove(at: index))
    // A plan that was shown since was another one.
    done = done[..<index] + done[index...].filter { $0 != .concluded }
    state = SessionState()
    for change in done { state.apply(change) }
  }

  /// What undo would take back.
  package var undoable: SessionEvent.Change? { done.last(where: \.canBeUndone) }

  /// What redo would bring back.
  package var redoable: SessionEvent.Change? { undone.last }

  /// The replies held against a library.
  package func answers(in library: Library) -> Answers { Answers(state.replies, in: library) }

  /// Where the conversation stands.
  package func interview(in library: Library) -> Interview {
    Interview(
      answers(in: library), lastAsked: state.lastAsked, limit: state.limit,
      isStopped: state.isStopped)
  }
}

extension SessionEvent.Change {
  /// Whether a person did it and may take it back; not what the program noted down for itself.
  package var canBeUndone: Bool {
    switch self {
    case .replied, .noted, .flagged, .labelled, .stopped, .reopened: true
    case .started, .concluded, .repinned, .undone, .redone: false
    }
  }
}
