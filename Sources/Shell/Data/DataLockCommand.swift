internal import ArgumentParser
internal import Sessions

struct DataLockCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Set a passphrase, and encrypt what is stored with it.",
    discussion: """
      Answers, notes and labels can be read only with the passphrase from then on; it is asked for once \
      each time Rapport is started. Forgotten, it cannot be recovered; an export made before keeps a \
      way back. Example:
        data lock
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    try sitting.requireNoTour()
    let folder = DataFolder(sitting.surroundings.dataFolder)
    guard try folder.storedLock() == nil else { throw StoreError.hasPassphrase(true) }
    sitting.say(
      "Nobody can recover a forgotten passphrase. Write it down where only you find it, or keep what "
        + "data export FILE --sealed writes, with another passphrase, as a way back.")
    let passphrase = try sitting.newPassphrase("New passphrase: ")
    sitting.closeStore()
    let (open, erasure) = try folder.lock(
      with: passphrase, cost: sitting.surroundings.keyCost)
    sitting.unlocked = open
    sitting.say("What is stored is encrypted, and so is all that comes.")
    guard erasure.traces.isEmpty else {
      throw Failure(
        "Looked through the files afterwards: \(erasure.traces.joined(separator: ", ")) can still "
          + "be read without it. Remove what a repair has kept as soon as you need it no more.",
        .files)
    }
    sitting.say(
      "Looked through the files afterwards: nothing in them can be read without it. Files you "
        + "exported before, and backups, are as they were.")
  }
}

extension Sitting {
  /// A tour has nothing stored.
  func requireNoTour() throws {
    guard tour == nil else {
      throw Failure("The tour stores nothing; quit leaves it, and then you can.", .usage)
    }
  }
}
