internal import ArgumentParser
internal import Sessions

struct DataUnlockCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Take the passphrase away; what is stored is readable again.",
    discussion: """
      Example:
        data unlock
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    try sitting.requireNoTour()
    let folder = DataFolder(sitting.surroundings.dataFolder)
    guard let lock = try folder.storedLock() else { throw StoreError.hasPassphrase(false) }
    let open = try sitting.openAnew(lock)
    sitting.closeStore()
    try folder.unlock(open)
    sitting.unlocked = nil
    sitting.say(
      "The passphrase is gone. Whoever can read the files in \(sitting.surroundings.shownDataFolder) "
        + "can read your conversations.")
  }
}
