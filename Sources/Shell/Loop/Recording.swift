internal import Coaching
internal import Playbooks
internal import Sessions

/// Puts events on disk before anything follows from them.
extension Sitting {
  /// Begins a conversation with the loaded playbooks, in which these changes happened already.
  func begin(
    limit: Int, isStored: Bool = true, after changes: [SessionEvent.Change] = []
  ) throws {
    let library = try library()
    let started = SessionEvent.Change.started(
      library: library.playbooks.map(\.pin), limit: limit)
    let events = ([started] + changes).map { SessionEvent(at: surroundings.now(), $0) }
    let session = Session(id: surroundings.makeID(), events: events)
    let wasStored =
      try isStored
      && store { try $0.begin(session, on: library.playbooks.map(\.stored)) }
    conversation = Conversation(session, library: library, isStored: wasStored)
  }

  /// Goes on with a stored session, on the playbooks that are loaded now.
  func resume(_ session: Session, isStored: Bool = true) throws {
    let library = try library()
    let pins = library.playbooks.map(\.pin)
    conversation = Conversation(session, library: library, isStored: isStored)
    let changes = PinChanges(from: session.library, to: pins)
    guard !changes.isEmpty else { return }
    try record(.repinned(library: pins), keeping: library.playbooks.map(\.stored))
    say(changes.sentence)
    let parked = session.order.count { library[$0] == nil }
    if parked > 0 {
      say("\(parked) of your answers belong to questions that are gone; they are kept aside.")
    }
  }

  /// Stores one change and takes it in.
  func record(
    _ change: SessionEvent.Change, keeping playbooks: [SessionStore.StoredPlaybook] = []
  ) throws {
    guard let conversation else { return }
    let event = SessionEvent(at: surroundings.now(), change)
    if conversation.isStored {
      var session = conversation.session
      session.append(event)
      self.conversation?.isStored = try store {
        try $0.appendLast(of: session, keeping: playbooks)
      }
    }
    self.conversation?.append(event)
  }

  /// Runs a write and says whether it was stored; if it fails, a person is told at once and may go
  /// on unsaved.
  private func store(_ write: (SessionStore) throws -> Void) throws -> Bool {
    do {
      try write(try store())
      return true
    } catch {
      guard mayAsk, Sitting.staysAsItIs(error) else { throw error }
      console.write("\n")
      say(Failure(error).text)
      guard try confirms("Go on without saving?") else { throw error }
      say("All right. Nothing from here on is stored; keep the plan with plan --output FILE.")
      return false
    }
  }

  /// Whether trying again would end the same way.
  private static func staysAsItIs(_ error: any Error) -> Bool {
    switch error {
    case StoreError.busy, StoreError.movedOn: false
    default: error is StoreError || error is Closed
    }
  }

  /// Asks for a yes; anything else is a no, but for an empty line where `onEnter` says so.
  func confirms(_ question: String, onEnter: Bool = false) throws -> Bool {
    switch readLine(prompt: question + " (yes or no) ") {
    case .line(let line):
      switch line.trimmingWhitespace().lowercased() {
      case "": onEnter
      case "y", "yes": true
      default: false
      }
    case .terminated(let signal): throw Terminated(signal: signal)
    case .cancelled, .end, .failed: false
    }
  }
}
