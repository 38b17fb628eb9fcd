internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions

/// One run of the program: what is loaded, what is open, and the conversation on screen.
package final class Sitting {
  let console: any Console
  let surroundings: Surroundings
  private(set) var sources: PlaybookSources
  /// The conversation on screen, or the one that was on screen last.
  var conversation: Conversation?
  /// Whether commands come from the shell's own prompt.
  var isInShell = false
  var isDone = false
  /// Whether answers go to disk.
  var isSaving = true
  /// Whether a person may be asked something besides the questions.
  var mayAsk: Bool

  private var loadedLibrary: Library?
  private var openedStore: SessionStore?

  package init(console: any Console, surroundings: Surroundings, folders: [String] = []) {
    self.console = console
    self.surroundings = surroundings
    sources = PlaybookSources(surroundings: surroundings, folders: folders)
    mayAsk = console.isInteractive
  }

  // MARK: Playbooks

  /// The loaded playbooks, read when first needed.
  func library() throws -> Library {
    if let loadedLibrary { return loadedLibrary }
    let library = try sources.library()
    loadedLibrary = library
    return library
  }

  /// Reads all playbooks again, with one more file if given; nothing changes if there are problems.
  func reload(adding file: String? = nil) throws -> Library {
    var changed = sources
    if let file { changed.files.append(file) }
    let library = try changed.library()
    sources = changed
    loadedLibrary = library
    return library
  }

  /// Loads from these folders too.
  func use(folders: [String]) {
    guard !folders.isEmpty, sources.folders != folders else { return }
    sources.folders = folders
    loadedLibrary = nil
  }

  // MARK: Sessions

  /// The store, opened when first needed.
  func store() throws -> SessionStore {
    if let openedStore { return openedStore }
    let store = try SessionStore(folder: surroundings.dataFolder)
    openedStore = store
    return store
  }

  /// The store if something was ever stored; looking must not create it.
  func existingStore() throws -> SessionStore? {
    let file = surroundings.dataFolder.appending(path: SessionStore.fileName)
    return FileManager.default.fileExists(atPath: file.path) ? try store() : nil
  }

  /// The session a command is about: the named one, the one on screen, or the latest.
  func session(_ beginning: String?) throws -> Session {
    if beginning == nil, let conversation { return conversation.session }
    guard let store = try existingStore() else { throw StoreError.noSession(beginning ?? "latest") }
    if let beginning { return try store.load(try store.resolve(beginning)) }
    guard let latest = try store.list().first else { throw StoreError.noSession("latest") }
    return try store.load(latest.id)
  }

  var today: Day { Day(surroundings.now(), in: surroundings.calendar) }

  func conclusion(of session: Session) throws -> Conclusion {
    Conclusion(session.answers(in: try library()), today: today)
  }

  // MARK: Showing

  func show(_ page: Page) {
    console.write(Layout(width: console.width, usesColour: console.usesColour).text(of: page))
  }

  func say(_ sentence: String) {
    show(Page([.paragraph(sentence)]))
  }

  /// Shows what went wrong; several lines stay as they are.
  func tell(_ failure: Failure) {
    if failure.text.contains("\n") {
      console.write(SafeText.visible(failure.text) + "\n")
    } else {
      say(failure.text)
    }
  }
}
