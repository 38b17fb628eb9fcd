internal import Coaching
internal import Playbooks

extension SessionEvent.Change {
  /// What somebody typed in their own words.
  var freeWords: [String] {
    switch self {
    case .noted(_, let text, _): [text]
    case .opened(let opening): [opening.words]
    case .aimed(let goal): [goal]
    case .heard(let result), .pulse(.received(let result)): result.wave.freeWords
    case .exercise(.guessed(let guess)): [guess.table]
    case .commitment(let change): change.freeWords
    // Labels are looked for apart.
    case .started, .replied, .flagged, .labelled, .gathered, .coached, .presented, .hidden,
      .stopped, .reopened, .concluded, .follows, .repinned, .undone, .redone,
      .exercise(.began), .exercise(.asked), .exercise(.revealed), .pulse(.keyed):
      []
    }
  }

  /// Whether it names another session: the one looked back at, the one that asks its questions again,
  /// or one in a note.
  func names(_ id: Session.ID) -> Bool {
    switch self {
    case .follows(let session, _): session == id
    case .commitment(.askedAgain(let session)): session == id
    case .noted(_, let text, _): text.contains(id.rawValue)
    default: false
    }
  }
}

extension CommitmentChange {
  var freeWords: [String] {
    switch self {
    case .promised(let pledges, _): pledges.flatMap(\.freeWords)
    case .took(let pledge, _, _): pledge.freeWords
    case .moved(_, _, let because, _): [because]
    case .read(_, let reading): [reading.text]
    case .arranged(_, _, let who): [who].compactMap(\.self)
    case .lookedBack, .askedAgain: []
    }
  }
}

extension Pledge {
  var freeWords: [String] { [who] + (isOwn ? [title, measure] : []) }
}

extension Wave {
  var freeWords: [String] {
    [title, purpose, promise, keeper] + groups.map(\.name)
  }
}
