internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions
internal import Reports

struct DataEraseCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Remove a conversation, a client, or everything, for good.",
    discussion: """
      Overwrites what it removes, and looks afterwards whether anything is left. Copies made by backups \
      or by data export are out of its reach. Examples:
        data erase --session kx7
        data erase --client "C 12"
        data erase --all --yes
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @Option(
    help: ArgumentHelp("The conversation or exercise that begins like this.", valueName: "id"))
  var session: String?

  @Option(help: ArgumentHelp("All conversations with this client label.", valueName: "client"))
  var client: String?

  @Flag(help: "All conversations and exercises, and the commands you typed.")
  var all = false

  @Flag(help: "Do not ask again.")
  var yes = false

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func validate() throws {
    guard [session != nil, client != nil, all].count(where: \.self) == 1 else {
      throw ValidationError("Say what to erase: --session ID, --client LABEL, or --all.")
    }
  }

  func act(in sitting: Sitting) throws {
    if all { return try eraseAll(in: sitting) }
    // It holds questions and hands of conversations, too.
    try sitting.desk.requireNoneLeft()
    guard let store = try sitting.desk.sessions.existing() else {
      throw session.map(StoreError.noSession) ?? DeskRefusal.nothingStored
    }
    if let client {
      let ids = try sitting.desk.sessions.conversations(withClient: client)
      return try erase(ids, "\(ids.count.of("conversation")) with client \(client)", store, sitting)
    }
    let id = try store.resolve(session ?? "", orExercise: true)
    try erase([id], "conversation \(id)", store, sitting)
  }

  private func erase(
    _ ids: [Session.ID], _ what: String, _ store: SessionStore, _ sitting: Sitting
  ) throws {
    guard try isMeant(what, sitting) else { return }
    let erased = try store.erase(ids)
    // Whatever goes wrong from here on: it is gone.
    for id in ids { sitting.screens.forget(id) }
    sitting.desk.sessions.close()
    let erasure = try sitting.desk.sessions.folder.search(for: erased)
    sitting.say(
      ids.count == 1
        ? "Conversation \(ids[0]) is erased." : "\(ids.count.of("conversation")) are erased.")
    try tell(erasure, in: sitting)
  }

  private func eraseAll(in sitting: Sitting) throws {
    let folder = sitting.desk.sessions.folder
    guard !RoomJournal.isInUse(in: folder) else { throw DataRefusal.roomIsOpen }
    guard try folder.isThere() || !folder.files.isEmpty else {
      return sitting.say("Nothing is stored, so there is nothing to erase.")
    }
    let shown = sitting.surroundings.shownDataFolder
    guard try isMeant("everything in \(shown)", sitting) else { return }
    sitting.desk.sessions.close()
    let erasure: Erasure
    do {
      erasure = try folder.eraseAll()
    } catch StoreError.readOnly(let path) {
      throw DataRefusal.readOnly(path: path)
    }
    sitting.screens.forget(nil)
    sitting.say("All conversations, exercises and the history of commands are erased.")
    try tell(erasure, in: sitting)
  }

  private func isMeant(_ what: String, _ sitting: Sitting) throws -> Bool {
    guard yes || sitting.console.isInteractive else {
      throw DataRefusal.eraseUnasked(what)
    }
    if try yes || sitting.asker.confirms("Erase \(what) for good?") { return true }
    sitting.say("Nothing was erased.")
    return false
  }

  /// What a look at the files found afterwards.
  private func tell(_ erasure: Erasure, in sitting: Sitting) throws {
    guard erasure.traces.isEmpty else { throw DataRefusal.leftIn(files: erasure.traces) }
    if !erasure.strangers.isEmpty { sitting.say(Erasure.words(of: erasure.strangers)) }
    let naming = erasure.namedIn
    sitting.say(
      "Looked through the files afterwards: "
        + (naming.isEmpty
          ? "nothing of it is left."
          : "its id is still named in "
            + (naming.count == 1 ? "conversation " : "conversations ")
            + naming.map(\.rawValue).joined(separator: ", ")
            + ", which a look back or a note ties to it; nothing else of it is left."))
  }
}

extension Erasure {
  /// What is said of files in the data folder that Rapport did not make.
  static func words(of strangers: [String]) -> String {
    "\(strangers.count == 1 ? "This was" : "These were") not made by Rapport and may hold a copy: "
      + strangers.joined(separator: ", ") + "."
  }
}
