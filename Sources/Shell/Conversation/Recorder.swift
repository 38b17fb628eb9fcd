internal import Coaching
internal import Playbooks
internal import Sessions

/// Puts events on disk before anything follows from them.
extension Sitting {
  /// Begins a conversation with the loaded playbooks, in which these changes happened already.
  func begin(limit: Int, after changes: [SessionEvent.Change] = []) throws {
    let library = try library()
    let started = SessionEvent.Change.started(
      library: library.playbooks.map(\.pin), limit: limit)
    let events = ([started] + changes).map { SessionEvent(at: surroundings.now(), $0) }
    let session = Session(id: surroundings.makeID(), events: events)
    try saving { try $0.begin(session, on: library.playbooks.map(\.stored)) }
    conversation = Conversation(session, library: library)
  }

  /// Goes on with a stored session, on the playbooks that are loaded now.
  func resume(_ session: Session) throws {
    let library = try library()
    let pins = library.playbooks.map(\.pin)
    conversation = Conversation(session, library: library)
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
  )
    throws
  {
    guard let id = conversation?.session.id else { return }
    let event = SessionEvent(at: surroundings.now(), change)
    try saving { try $0.append(event, to: id, keeping: playbooks) }
    conversation?.append(event)
  }

  /// Runs a write; if it fails, a person is told at once and may go on unsaved.
  private func saving(_ write: (SessionStore) throws -> Void) throws {
    guard isSaving else { return }
    do {
      try write(try store())
    } catch let error as StoreError {
      guard mayAsk else { throw error }
      console.write("\n")
      say(Failure(error).text)
      switch console.readLine(prompt: "Go on without saving? (yes or no) ") {
      case .line(let line) where ["y", "yes"].contains(line.trimmingWhitespace().lowercased()):
        isSaving = false
        say("All right. Nothing from here on is stored; keep the plan with plan --output FILE.")
      default: throw error
      }
    }
  }
}

/// What changed between the playbooks a session ran on and those loaded now.
struct PinChanges {
  private let added: [String]
  private let removed: [String]
  private let changed: [String]

  init(from old: [PlaybookPin], to new: [PlaybookPin]) {
    let before = Dictionary(old.map { ($0.playbook, $0.sha256) }, uniquingKeysWith: { a, _ in a })
    let after = Dictionary(new.map { ($0.playbook, $0.sha256) }, uniquingKeysWith: { a, _ in a })
    added = after.keys.filter { before[$0] == nil }.sorted()
    removed = before.keys.filter { after[$0] == nil }.sorted()
    changed = after.keys.filter { before[$0] != nil && before[$0] != after[$0] }.sorted()
  }

  var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  var sentence: String {
    let parts = [("changed", changed), ("new", added), ("gone", removed)]
      .filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.joined(separator: ", "))" }
    return
      "Since this conversation began, playbooks have changed (\(parts.joined(separator: "; "))). "
      + "It goes on with the new ones."
  }
}
