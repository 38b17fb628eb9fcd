internal import ArgumentParser
internal import Sessions

struct DataPasswdCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "passwd",
    abstract: "Change the passphrase.",
    discussion: """
      The new one is typed, never read from a file. Backups made before still open with the old one. \
      Example:
        data passwd
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    try sitting.requireNoTour()
    let folder = DataFolder(sitting.surroundings.dataFolder)
    guard let lock = try folder.storedLock() else { throw StoreError.hasPassphrase(false) }
    let open = try sitting.openAnew(lock)
    // The file that opens what is stored holds the old one.
    guard let passphrase = try sitting.typedPassphrase("New passphrase: ") else {
      throw Failure(
        "A new passphrase must be typed, and there is no terminal to type it. Nothing was changed.",
        .usage)
    }
    sitting.unlocked = try folder.change(
      open, to: passphrase, cost: sitting.surroundings.keyCost)
    sitting.say("The passphrase is changed. Backups made before open with the old one.")
  }
}
