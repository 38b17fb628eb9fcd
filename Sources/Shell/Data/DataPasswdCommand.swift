internal import ArgumentParser
internal import Sessions

struct DataPasswdCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "passwd",
    abstract: "Change the passphrase.",
    discussion: """
      The new one is typed, never read from a file. Backups made before still open with the old one. \
      Example:
        data passwd
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let folder = desk.sessions.folder
    guard let lock = try folder.storedLock() else { throw StoreError.hasPassphrase(false) }
    let open = try desk.sessions.openAnew(lock)
    // The file that opens what is stored holds the old one.
    guard let passphrase = try desk.sessions.passphrases.typed("New passphrase: ") else {
      throw DataRefusal.nobodyToType
    }
    desk.sessions.unlocked = try folder.change(
      open, to: passphrase, cost: desk.surroundings.keyCost)
    desk.say("The passphrase is changed. Backups made before open with the old one.")
  }
}
