package import Foundation
package import Playbooks

/// One conversation: the fold of its events, and nothing else.
///
/// What is undone stays among the events, and comes back when it is redone.
@dynamicMemberLookup
package struct Session: Sendable, Identifiable {
  package typealias ID = Identifier<Session>

  package let id: ID
  package private(set) var events: [SessionEvent] = []
  package private(set) var state = SessionState()
  /// The events that stand: what was undone is left out, what was redone is back.
  package private(set) var standing: [SessionEvent] = []
  /// The events taken back, the latest last.
  private var undone: [SessionEvent] = []

  package init(id: ID, events: [SessionEvent] = []) {
    self.id = id
    self.events = events
    for event in events { _ = arrange(event) }
    fold()
  }

  package subscript<Value>(dynamicMember part: KeyPath<SessionState, Value>) -> Value {
    state[keyPath: part]
  }

  /// Letters of a goal; more belongs in a note.
  package static let longestGoal = 200

  package var startedAt: Date? { events.first?.at }

  package mutating func append(_ event: SessionEvent) {
    events.append(event)
    if let change = arrange(event) { state.apply(change) } else { fold() }
  }

  /// Puts an event among those that stand, or takes one back from them.
  ///
  /// - Returns: The change that stands now behind all others; `nil` if there is none.
  private mutating func arrange(_ event: SessionEvent) -> SessionEvent.Change? {
    switch event.change {
    case .undone:
      undo()
      return nil
    case .redone:
      guard let event = undone.popLast() else { return nil }
      standing.append(event)
      return event.change
    default:
      if event.change.canBeUndone { undone = [] }
      standing.append(event)
      return event.change
    }
  }

  private mutating func undo() {
    guard let index = standing.lastIndex(where: \.change.canBeUndone) else { return }
    undone.append(standing.remove(at: index))
    // A plan that was shown since was another one.
    standing.replaceSubrange(index..., with: standing[index...].filter { $0.change != .concluded })
  }

  /// Builds the state from the events that stand.
  private mutating func fold() {
    state = SessionState()
    for event in standing { state.apply(event.change) }
  }

  /// What undo would take back: nothing that was taken over from the conversation looked back at.
  package var undoable: SessionEvent.Change? {
    standing.lastIndex(where: \.change.canBeUndone).flatMap {
      $0 < takenOver ? nil : standing[$0].change
    }
  }

  /// How many events stand at the beginning that nobody said here: those of the same moment, each
  /// question once.
  private var takenOver: Int {
    guard standing.count > 1, case .follows(_, let questions) = standing[1].change else { return 0 }
    var seen: Set<Question.ID> = []
    let own = standing.dropFirst(2).firstIndex { event in
      guard event.at == standing[0].at else { return true }
      return switch event.change {
      case .labelled, .presented, .coached: !seen.isEmpty
      case .replied(let question, _):
        questions.contains(question) || !seen.insert(question).inserted
      default: true
      }
    }
    return own ?? standing.count
  }

  /// What redo would bring back.
  package var redoable: SessionEvent.Change? { undone.last?.change }

  /// The replies held against a library.
  package func answers(in library: Library) -> Answers {
    Answers(
      state.replies, in: library, gathering: state.onlookers.gathering, opening: state.opening,
      team: state.team)
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
    case .replied, .opened, .heard, .aimed, .noted, .flagged, .labelled, .stopped, .reopened: true
    case .commitment(let change): change.canBeUndone
    case .gathered(let room): room != .undecided
    case .started, .concluded, .repinned, .follows, .undone, .redone, .exercise, .presented,
      .coached, .hidden, .pulse:
      false
    }
  }
}
