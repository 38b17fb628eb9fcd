internal import Coaching
internal import Playbooks
internal import Reports

/// A change of a conversation in words, for undo and redo.
enum ChangeWords {
  /// What was changed, to stand behind a colon; a private note stays private, and how hands fell
  /// is told to who may see it.
  static func text(
    _ change: SessionEvent.Change, in library: Library, for viewer: Viewer
  ) -> String {
    switch change {
    case .replied(let id, .tally) where !viewer.sees(.hands): "the hands for \(id)"
    case .replied(let id, let reply):
      library[id].map { "\(Words.quoted(reply, to: $0)) to \(id)" } ?? "the answer to \(id)"
    case .opened: "what brings you here"
    case .heard: "what the team said"
    case .aimed: "the goal"
    case .noted(_, let text, isPrivate: false): "the note \"\(text)\""
    case .noted: "a note"
    case .flagged(let id, true): "the mark on \(id)"
    case .flagged(let id, false): "taking the mark off \(id)"
    case .labelled: "the labels"
    case .gathered: "who is in the room"
    case .stopped: "ending the questions"
    case .reopened: "going on with the questions"
    case .commitment where !viewer.sees(.conclusion): "what you told of the plan"
    case .commitment(.moved(let action, let status, _, _)):
      "\"\(CommitmentWords.status(status))\" for \(action)"
    case .commitment(.read(let name, _)): "what you saw of \(name)"
    case .commitment(.arranged(let action, _, _)): "what was arranged for \(action)"
    case .commitment(.took(let pledge, _, _)):
      "taking on \(pledge.isOwn ? "\"\(pledge.title)\"" : "\(pledge.action)")"
    case .started, .concluded, .repinned, .follows, .commitment, .undone, .redone, .exercise,
      .coached, .presented, .hidden, .pulse:
      "that step"
    }
  }
}
