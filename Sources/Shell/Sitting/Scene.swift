internal import Coaching
internal import Playbooks
internal import Sessions

/// What a line is typed into: what the run has, the screens as they are, and who looks on.
///
/// A value but for the desk, whose store and playbooks are opened when first looked at; what a line
/// comes to are ``Step``s.
struct Scene {
  let desk: Desk
  let screens: Screens
  let viewer: Viewer

  var console: any Console { desk.console }
  var today: Day { desk.today }

  /// The same for somebody who sees no more than these parts.
  func limited(to parts: Set<Part>) -> Scene {
    Scene(desk: desk, screens: screens, viewer: viewer.limited(to: parts))
  }

  // MARK: Conversations

  /// The conversation of the screen on top; `nil` where it has none, such as a look back.
  var conversation: Conversation? { screens.conversation }

  /// The conversation of the screen on top.
  ///
  /// - Throws: ``AnsweringRefusal`` where there is none, with how to begin.
  func running() throws -> Conversation {
    guard let conversation else { throw AnsweringRefusal.noConversation }
    return conversation
  }

  /// The session a command is about: the named one, the one on screen or looked back at last, or the latest.
  func session(_ beginning: String?) throws -> Session {
    if beginning == nil, let session = try screens.top?.session ?? lookedBackAt() {
      return session
    }
    return try storedSession(beginning)
  }

  /// The session whose plan was looked back at last, as long as nothing else is on screen.
  func lookedBackAt() throws -> Session? { try screens.lookedBackAt.flatMap(ifStored) }

  /// The session with this id: as it is on a screen, or stored.
  func session(_ id: Session.ID) throws -> Session {
    try screens.session(id) ?? desk.sessions.conversation(id)
  }

  /// A stored session: the named one, or the latest.
  ///
  /// - Throws: ``CommandRefusal`` where what is stored is out of reach.
  func storedSession(_ beginning: String?) throws -> Session { try shelf().session(beginning) }

  /// The stored conversation with this id.
  ///
  /// - Throws: ``CommandRefusal`` where what is stored is out of reach, ``StoreError`` where there is none.
  func storedConversation(_ id: Session.ID) throws -> Session { try shelf().conversation(id) }

  /// The stored conversation with this id; `nil` where it was deleted.
  func ifStored(_ id: Session.ID) throws -> Session? {
    do { return try storedConversation(id) } catch StoreError.noSession { return nil }
  }

  private func shelf() throws -> SessionShelf {
    guard !screens.place.isApart else { throw CommandRefusal.outOfReach }
    return desk.sessions
  }

  // MARK: Playbooks

  /// The playbooks of what is on screen, or else those that are loaded.
  func library() throws -> Library { try conversation?.library ?? desk.library() }

  /// The playbooks a session ran on.
  func library(of session: Session) throws -> Library {
    if let conversation, conversation.session.id == session.id { return conversation.library }
    return try desk.library(of: session)
  }

  /// What a session comes to, for whoever looks on.
  func conclusion(of session: Session) throws -> Conclusion {
    try viewer.conclusion(of: session, in: library(of: session), today: today)
  }

  /// Which answers the first action rests on.
  func sensitivity(of conclusion: Conclusion) -> Sensitivity {
    Sensitivity(conclusion.diagnosis.answers)
  }

  /// What makes room for another conversation: one on screen that is stored gives way, one that is not
  /// only if a person says so.
  func leavingUnsaved(_ steps: [Step]) -> [Step] {
    whetherToLeaveUnsaved.map { [.confirm($0, then: steps)] } ?? steps
  }

  /// What a person is asked before a conversation that is stored nowhere is left.
  var whetherToLeaveUnsaved: String? {
    guard let running = screens.unsaved,
      !running.asked.isEmpty || isRaised(for: running.session.id),
      desk.console.isInteractive
    else { return nil }
    return "The answers so far are stored nowhere. Leave them?"
  }

  /// Whether hands of phones wait for a conversation.
  private func isRaised(for id: Session.ID) -> Bool {
    desk.room.map { $0.state.ballot?.session == id && $0.state.handCount > 0 } == true
  }

  /// What stands before a command where the person will type it next.
  var commandPrefix: String { screens.isShell ? "" : "rapport " }
}
