internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions

/// One run of the program: the desk, and the screens that are open on it.
final class Sitting {
  let desk: Desk
  var screens: Screens
  /// Whether long pages may be turned one by one.
  var isTurningPages = true

  init(_ desk: Desk) {
    self.desk = desk
    screens = Screens(isPresenting: SharedScreen(desk.sessions.folder).isOn)
  }

  var console: any Console { desk.console }
  var surroundings: Surroundings { desk.surroundings }
  var asker: Asker { desk.asker }
  var today: Day { desk.today }

  /// Takes in that another window presents: it may be the one that is seen.
  func noticeSharedScreen() {
    if SharedScreen(desk.sessions.folder).isOn { _ = screens.present(true) }
  }

  /// Who looks at what is on.
  var viewer: Viewer { screens.viewer }

  // MARK: Conversations

  /// The conversation on screen, or the one that was on screen last.
  var conversation: Conversation? {
    get { screens.conversation }
    set { screens.conversation = newValue }
  }

  /// The conversation on screen; without one, a sentence that says how to begin.
  func running() throws -> Conversation {
    guard let conversation else {
      throw AnsweringRefusal.noConversation
    }
    return conversation
  }

  /// The session a command is about: the named one, the one on screen, or the latest.
  func session(_ beginning: String?) throws -> Session {
    if beginning == nil, let session = screens.top?.session { return session }
    return try storedSession(beginning)
  }

  /// A stored session: the named one, or the latest.
  ///
  /// - Throws: ``Failure`` where what is stored is out of reach.
  func storedSession(_ beginning: String?) throws -> Session {
    guard !screens.place.isApart else {
      throw Failure("What is stored is out of reach here; quit leaves, and then you can.", .usage)
    }
    return try desk.sessions.session(beginning)
  }

  // MARK: Playbooks

  /// The playbooks of what is on screen, or else those that are loaded.
  func library() throws -> Library { try conversation?.library ?? desk.library() }

  /// The playbooks a session ran on.
  func library(of session: Session) throws -> Library {
    if let conversation, conversation.session.id == session.id { return conversation.library }
    return try desk.library(of: session)
  }

  /// Reads all playbooks again, with more files and folders if given, and takes the conversation on
  /// screen along; nothing changes if there are problems.
  func reload(adding files: [String] = [], folders: [String] = []) throws {
    let change = try desk.playbooks.reading(adding: files, folders: folders)
    if screens.place == .shell, let running = conversation {
      conversation = try resumed(
        running.session, on: change.library, isStored: running.isStored)
      screens.markUnshown()
    }
    desk.playbooks.take(change)
  }

  /// Loads from these folders too.
  func use(folders: [String]) throws {
    let fresh = folders.filter { !desk.playbooks.sources.folders.contains($0) }
    if !fresh.isEmpty { try reload(folders: fresh) }
  }

  /// What a session comes to, for whoever looks on.
  func conclusion(of session: Session, for viewer: Viewer) throws -> Conclusion {
    try viewer.conclusion(of: session, in: library(of: session), today: today)
  }

  /// Which answers the first action rests on.
  func sensitivity(of conclusion: Conclusion) -> Sensitivity {
    Sensitivity(conclusion.diagnosis.answers)
  }

  // MARK: Showing

  /// What stands before a command where the person will type it next.
  var commandPrefix: String { screens.isShell ? "" : "rapport " }

  func show(_ page: Page) { console.show(screens.marked(page)) }

  func say(_ sentence: String) { console.say(sentence) }
}
