internal import ArgumentParser
internal import Sessions

struct DataUnlockCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Take the passphrase away; what is stored is readable again.",
    discussion: """
      Example:
        data unlock
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let folder = desk.sessions.folder
    try desk.requireNoneLeft()
    guard let lock = try folder.storedLock() else { throw StoreError.hasPassphrase(false) }
    let open = try desk.sessions.openAnew(lock)
    desk.sessions.close()
    try folder.unlock(open)
    desk.sessions.unlocked = nil
    desk.say(
      "The passphrase is gone. Whoever can read the files in \(desk.surroundings.shownDataFolder) "
        + "can read your conversations.")
  }
}
