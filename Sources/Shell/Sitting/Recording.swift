internal import Coaching
internal import Playbooks
internal import Sessions

/// Puts events on disk before anything follows from them.
extension Sitting {
  /// A new conversation, in which these changes happened already, stored before anything is asked.
  func begun(
    as id: Session.ID? = nil, on library: Library, limit: Int, isStored: Bool = true,
    after changes: [SessionEvent.Change] = [], ending: [SessionEvent.Change] = []
  ) throws -> Conversation {
    let started = SessionEvent.Change.started(
      library: library.pinned.pins, limit: limit)
    let now = surroundings.now()
    var session = Session(
      id: id ?? surroundings.makeID(),
      events: ([started] + changes).map { SessionEvent(at: now, $0) })
    for change in screens.onlookers(of: session) + ending {
      session.append(SessionEvent(at: now, change))
    }
    let wasStored =
      try isStored
      && stores(orAsks: ending.isEmpty) { try $0.begin(session, on: library.pinned.stored) }
    return Conversation(session, library: library, isStored: wasStored)
  }

  /// A session to go on with on these playbooks, with what changes by that stored; it is not on screen
  /// yet.
  func resumed(
    _ session: Session, on library: Library, isStored: Bool = true
  ) throws -> Conversation {
    var session = session
    for change in screens.onlookers(of: session) { try note(change, in: &session) }
    let pins = library.pinned.pins
    let changes = PinChanges(from: session.library, to: pins)
    if !changes.isEmpty {
      try note(.repinned(library: pins), in: &session, keeping: library.pinned.stored)
      say(changes.sentence)
      let parked = session.order.count { library[$0] == nil }
      if parked > 0 {
        say("\(parked) of your answers belong to questions that are gone; they are kept aside.")
      }
    }
    // A person may have said that it goes on unsaved.
    let isStored = screens.isStored(session.id) ?? isStored
    return Conversation(session, library: library, isStored: isStored)
  }

  /// Goes on with a stored session.
  func resume(_ session: Session) throws {
    let library = try desk.library()
    // What went on unsaved gives way to what is stored.
    if screens.isStored(session.id) == false { screens.forget(session.id) }
    // Before anything is said of it.
    bringBack(whoSaw: session)
    screens.enter(try resumed(session, on: library))
    // Hands that wait on the phones are counted at their question.
    if let ballot = desk.room?.state.ballot, ballot.session == session.id,
      conversation?.library[ballot.question] != nil
    {
      conversation?.show(.question(ballot.question))
    }
  }

  /// Stores one change of the conversation on screen and takes it in.
  func record(_ change: SessionEvent.Change) throws {
    guard var session = conversation?.session else { return }
    try note(change, in: &session)
  }

  /// Stores a change of a session, whether a screen has it or not, and takes it in.
  func note(
    _ change: SessionEvent.Change, in session: inout Session,
    keeping playbooks: [SessionStore.StoredPlaybook] = []
  ) throws {
    let event = SessionEvent(at: surroundings.now(), change)
    var changed = session
    changed.append(event)
    do {
      try store(changed, keeping: playbooks)
    } catch StoreError.movedOn(let id) {
      guard case .lookBack? = screens.top else { throw StoreError.movedOn(session: id) }
      // What stands here is not what is stored; begun again, it is.
      screens.forget(id)
      throw LookBackRefusal.movedOn(id)
    }
    session = changed
    screens.append(event, to: session.id)
  }

  private func store(
    _ session: Session, keeping playbooks: [SessionStore.StoredPlaybook]
  ) throws {
    switch screens.isStored(session.id) {
    case nil: try desk.sessions.store().appendLast(of: session, keeping: playbooks)
    case false?: break
    case true?:
      if try !stores({ try $0.appendLast(of: session, keeping: playbooks) }) {
        screens.keepUnsaved(session.id)
      }
    }
  }

  /// Runs a write and says whether it was stored; if it fails, a person is told at once and may go
  /// on unsaved.
  private func stores(
    orAsks: Bool = true, _ write: (SessionStore) throws -> Void
  ) throws -> Bool {
    do {
      try write(try desk.sessions.store())
      return true
    } catch {
      guard orAsks, console.isInteractive, Sitting.staysAsItIs(error) else { throw error }
      console.write("\n")
      say(Failure(error).text)
      guard try asker.confirms("Go on without saving?") else { throw error }
      say(
        "All right. Nothing from here on is stored; keep the plan with \(type: "plan --output plan.md")."
      )
      return false
    }
  }

  /// Whether trying again would end the same way.
  static func staysAsItIs(_ error: any Error) -> Bool {
    switch error {
    case StoreError.busy, StoreError.movedOn: false
    default: error is StoreError || error is Closed
    }
  }
}
