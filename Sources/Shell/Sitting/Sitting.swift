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

  /// The conversation of the screen on top; `nil` where it has none, such as a look back.
  var conversation: Conversation? {
    get { screens.conversation }
    set { screens.conversation = newValue }
  }

  // MARK: Playbooks

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

  // MARK: Showing

  /// Opens the shell's own prompt.
  func openShell() {
    asker.isAtPrompt = true
    screens.push(.prompt(nil))
  }

  func show(_ page: Page) { console.show(screens.marked(page)) }

  func say(_ sentence: String) { console.say(sentence) }
}
