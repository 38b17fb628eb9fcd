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
    self.events = events
    for event in events { _ = arrange(event.change) }
    fold()
  }

  package subscript<Value>(dynamicMember part: KeyPath<SessionState, Value>) -> Value {
    state[keyPath: part]
  }

  package var startedAt: Date? { events.first?.at }

  package mutating func append(_ event: SessionEvent) {
    events.append(event)
    if let change = arrange(event.change) { state.apply(change) } else { fold() }
  }

  /// Puts a change among those that stand, or takes one back from them.
  ///
  /// - Returns: The change that stands now behind all others; `nil` if there is none.
  private mutating func arrange(_ change: SessionEvent.Change) -> SessionEvent.Change? {
    switch change {
    case .undone:
      undo()
      return nil
    case .redone:
      guard let change = undone.popLast() else { return nil }
      done.append(change)
      return change
    default:
      if change.canBeUndone { undone = [] }
      done.append(change)
      return change
    }
  }

  private mutating func undo() {
    guard let index = done.lastIndex(where: \.canBeUndone) else { return }
    undone.append(done.remove(at: index))
    // A plan that was shown since was another one.
    done.replaceSubrange(index..., with: done[index...].filter { $0 != .concluded })
  }

  /// Builds the state from the changes that stand.
  private mutating func fold() {
    state = SessionState()
    for change in done { state.apply(change) }
  }

  /// What undo would take back.
  package var undoable: SessionEvent.Change? { done.last(where: \.canBeUndone) }

  /// What redo would bring back.
  package var redoable: SessionEvent.Change? { undone.last }

  /// The replies held against a library.
  package func answers(in library: Library) -> Answers {
    Answers(state.replies, in: library, room: state.onlookers.room, opening: state.opening)
  }

  /// Where the conversation stands.
  package func interview(in library: Library) -> Interview {
    Interview(
      answers(in: library), lastAsked: state.lastAsked, limit: state.limit,
      isStopped: state.isStopped, agenda: state.agenda)
  }
}

extension SessionEvent.Change {
  /// Whether a person did it and may take it back; not what the program noted down for itself.
  package var canBeUndone: Bool {
    switch self {
    case .replied, .opened, .noted, .flagged, .labelled, .stopped, .reopened: true
    case .commitment(let change): change.canBeUndone
    case .gathered(let room): room != .undecided
    case .started, .concluded, .repinned, .follows, .undone, .redone, .exercise, .presented,
      .hidden:
      false
    }
  }
}
