internal import ArgumentParser
internal import Sessions

struct DataLockCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Set a passphrase, and encrypt what is stored with it.",
    discussion: """
      Answers, notes and labels can be read only with the passphrase from then on; it is asked for once \
      each time Rapport is started. Forgotten, it cannot be recovered; an export made before keeps a \
      way back. Example:
        data lock
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let folder = desk.sessions.folder
    try desk.requireNoneLeft()
    guard try folder.storedLock() == nil else { throw StoreError.hasPassphrase(true) }
    desk.say(
      "Nobody can recover a forgotten passphrase. Write it down where only you find it, or keep what "
        + "\(type: "data export FILE --sealed") writes, with another passphrase, as a way back.")
    let passphrase = try desk.sessions.passphrases.new("New passphrase: ")
    desk.sessions.close()
    let (open, erasure) = try folder.lock(
      with: passphrase, cost: desk.surroundings.keyCost)
    desk.sessions.unlocked = open
    desk.say("What is stored is encrypted, and so is all that comes.")
    if !erasure.strangers.isEmpty { desk.say(Erasure.words(of: erasure.strangers)) }
    guard erasure.traces.isEmpty else { throw DataRefusal.readableIn(files: erasure.traces) }
    desk.say(
      "Looked through the files afterwards: nothing in them can be read without it. Files you "
        + "exported before, and backups, are as they were.")
  }
}
