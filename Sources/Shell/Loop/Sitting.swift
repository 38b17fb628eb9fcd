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
  /// The look back at a plan that is on screen; it stands before the conversation.
  var lookingBack: LookBackScreen?
  /// What stands before a command where the person will type it next.
  var commandPrefix: String { isInShell && !leavesAfterwards ? "" : "rapport " }
  /// Whether the program ends with the conversation on screen.
  var leavesAfterwards = false
  /// Whether commands come from the shell's own prompt.
  var isInShell = false
  var isDone = false
  /// For whom questions are shown.
  var audience = Audience.leader
  /// Whether others see the screen: private notes, cues and status stay hidden.
  var isPresenting = false
  /// How many lines were read so far, to say where a script went wrong.
  var linesRead = 0
  /// The tour this sitting is for; it stores nothing.
  var tour: Tour?
  /// The exercise this sitting is for.
  var exercise: Exercise?
  /// The run sheet that is followed.
  var workshop: WorkshopRun?
  /// Whether what is concluded, and how hands fell, stays hidden until `reveal`.
  var isHiding = false
  /// Whether a person may be asked something besides the questions.
  var mayAsk: Bool

  private var loadedLibrary: Library?
  private var openedStore: SessionStore?
  /// What the passphrase of what is stored has opened.
  var unlocked: OpenLock?

  package init(console: any Console, surroundings: Surroundings) {
    self.console = console
    self.surroundings = surroundings
    sources = PlaybookSources(surroundings: surroundings)
    mayAsk = console.isInteractive
  }

  /// A sitting at the console of another, on this library, with a conversation of its own.
  init(beside other: Sitting, on library: Library) {
    console = other.console
    surroundings = other.surroundings
    sources = other.sources
    mayAsk = other.mayAsk
    loadedLibrary = library
    goOn(from: other)
  }

  /// Takes over what goes on whoever has the console: the lines read, the run sheet, who looks on.
  private func goOn(from other: Sitting) {
    linesRead = other.linesRead
    workshop = other.workshop
    isPresenting = other.isPresenting
  }

  /// Lets a sitting beside this one have the console until it is done.
  func giveWay(to guest: Sitting) throws {
    defer { guest.closeStore() }
    try Repl(guest).run(greets: false)
    goOn(from: guest)
    guard isInShell else { return }
    Repl(self).prepare()
    lookingBack?.isFresh = true
    if let screen = conversation?.screen, screen != .over { conversation?.show(screen) }
  }

  // MARK: Playbooks

  /// The loaded playbooks, read when first needed.
  func library() throws -> Library {
    if let loadedLibrary { return loadedLibrary }
    let library = try sources.library()
    loadedLibrary = library
    return library
  }

  /// Reads all playbooks again, with more files and folders if given, and takes the conversation on
  /// screen along; nothing changes if there are problems.
  @discardableResult
  func reload(adding files: [String] = [], folders: [String] = []) throws -> Library {
    var changed = sources
    changed.files += files
    changed.folders += folders
    let library = try changed.library()
    sources = changed
    loadedLibrary = library
    if let running = conversation {
      try resume(running.session, isStored: running.isStored)
    }
    return library
  }

  /// Loads from these folders too.
  func use(folders: [String]) throws {
    let fresh = folders.filter { !sources.folders.contains($0) }
    if !fresh.isEmpty { try reload(folders: fresh) }
  }

  // MARK: Sessions

  /// The store, opened when first needed.
  func store(opening: Opening? = nil) throws -> SessionStore {
    try requireNoTour()
    if let openedStore { return openedStore }
    let store = try SessionStore(folder: surroundings.dataFolder, opening: opening ?? open)
    openedStore = store
    return store
  }

  /// The store if something was ever stored; looking must not create it.
  func existingStore(opening: Opening? = nil) throws -> SessionStore? {
    guard tour == nil else { return nil }
    let file = surroundings.dataFolder.appending(path: SessionStore.fileName)
    return FileManager.default.fileExists(atPath: file.path) ? try store(opening: opening) : nil
  }

  /// The store if it can be read without asking for anything.
  var storeAtHand: SessionStore? {
    try? existingStore { [unlocked] lock in
      guard let unlocked, unlocked.lock == lock else { throw StoreError.locked }
      return unlocked.key
    }
  }

  /// The conversation on screen; without one, a sentence that says how to begin.
  func running() throws -> Conversation {
    guard let conversation else {
      throw Failure("There is no conversation yet; type diagnose to begin.", .usage)
    }
    return conversation
  }

  /// Lets go of the database; it is opened again when needed.
  func closeStore() {
    try? openedStore?.close()
    openedStore = nil
  }

  /// The session a command is about: the named one, the one on screen, or the latest.
  func session(_ beginning: String?) throws -> Session {
    guard exercise == nil || beginning == nil else {
      throw Failure("In an exercise there is only its case; quit leaves it.", .usage)
    }
    if beginning == nil, let conversation { return conversation.session }
    return try storedSession(beginning)
  }

  /// A stored session: the named one, or the latest.
  func storedSession(_ beginning: String?) throws -> Session {
    guard let store = try existingStore() else { throw StoreError.noSession(beginning ?? "latest") }
    if let beginning { return try store.load(try store.resolve(beginning)) }
    guard let latest = try store.latest() else { throw StoreError.noSession("latest") }
    return try store.load(latest.id)
  }

  var today: Day { Day(surroundings.now(), in: surroundings.calendar) }

  /// What a session comes to, on the playbooks it ran on; a plan that was shown keeps its days.
  ///
  /// - Throws: ``Failure`` where everyone in the room thought of another team.
  func conclusion(of session: Session) throws -> Conclusion {
    guard session.room != .differentTeams else { throw Failure(Sitting.noPlan, .usage) }
    return Conclusion(
      session.answers(in: try library(of: session)), today: session.commitments.plannedOn ?? today)
  }

  /// The playbooks a session ran on, from the store where they have changed since.
  func library(of session: Session) throws -> Library {
    let loaded = try library()
    guard session.library != loaded.playbooks.map(\.pin), let store = try existingStore() else {
      return loaded
    }
    let texts = try session.library.map { pin in (pin, try store.playbookText(pin)) }
    guard texts.allSatisfy({ $0.1 != nil }) else { return loaded }
    return try PlaybookSources.library(
      of: texts.map { .init(file: "\($0.0.playbook).yaml", text: $0.1 ?? "") })
  }

  // MARK: Reading

  func readLine(prompt: String) -> Typed {
    linesRead += 1
    if let timer = console.timer, timer.isOver(at: surroundings.now()) {
      console.timer = nil
      say(timer.isUp)
    }
    return console.readLine(prompt: prompt)
  }

  // MARK: Showing

  /// Whether two pages may stand side by side.
  var hasTwoColumns: Bool { !console.isPlain && console.width >= Layout.twoColumns }

  func show(_ page: Page) {
    console.write(Layout(console).text(of: exercise?.marked(page) ?? page))
  }

  func say(_ sentence: String) {
    show(Page([.paragraph(sentence)]))
  }

  /// Shows what went wrong; several lines stay as they are.
  func tell(_ failure: Failure) {
    let layout = Layout(console)
    for line in SafeText.visible(failure.text).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      // What fits keeps its blanks; problems of playbooks keep a line each.
      console.write(
        line.count <= layout.width || failure.code == .content
          ? line + "\n" : layout.text(of: Page([.paragraph(String(line))])))
    }
  }
}
