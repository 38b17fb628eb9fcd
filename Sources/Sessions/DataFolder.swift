package import Foundation

/// The folder all data is in, and who may use it.
package struct DataFolder: Sendable {
  package let path: String

  package init(_ folder: URL) {
    path = folder.path
  }

  package var database: String { path + "/" + SessionStore.fileName }

  /// What SQLite keeps beside the database while it is in use.
  package var sideFiles: [String] { ["-wal", "-shm", "-journal"].map { database + $0 } }

  /// The commands typed in the shell.
  package var history: String { path + "/history" }

  /// Whether it is there says whether others see the screen.
  package var sharedScreen: String { path + "/shared-screen" }

  /// Which session keeps the pulses of this computer; what came by import is another's.
  package var ownPulse: String { path + "/own-pulse" }

  /// What happens in a room with phones, as long as it is open.
  var room: String { path + "/room" }

  /// The form of the library that was read last.
  var form: String { path + "/playbooks.form" }

  /// Where a repair makes the new database.
  var workshop: String { path + "/repair" }

  /// Folders of ours that a run which was ended has left behind; an earlier program made `reading`.
  private var strayFolders: [String] { [workshop, path + "/reading"] }

  /// All files of ours that are there.
  package var files: [String] {
    let others = [history, sharedScreen, ownPulse] + [room, form].flatMap { [$0, $0 + ".new"] }
    return ([database] + sideFiles + others + kept + strays)
      .filter { DataFolder.kind(of: $0).map([S_IFREG, S_IFLNK].contains) ?? false }
  }

  /// Databases that were damaged and are kept as they were, with their side files.
  package var kept: [String] {
    names.filter { $0.wholeMatch(of: /rapport\.sqlite\.kept-[0-9]+(-wal|-journal)?/) != nil }
      .map { path + "/" + $0 }
  }

  /// Files in the folders that a run has left behind.
  var strays: [String] {
    strayFolders.filter { DataFolder.isOwn($0, S_IFDIR) }.flatMap { folder in
      DataFolder.names(in: folder).filter { $0.hasPrefix(SessionStore.fileName) }
        .map { folder + "/" + $0 }.filter { DataFolder.isOwn($0, S_IFREG) }
    }
  }

  /// Names of what is in the folder and not of ours, in order; a sync program may have put copies
  /// there.
  package var strangers: [String] {
    let ours = Set(files)
    return names.filter { name in
      let file = path + "/" + name
      if strayFolders.contains(file) {
        return DataFolder.names(in: file).contains { !$0.hasPrefix(SessionStore.fileName) }
      }
      return !ours.contains(file) && !DataFolder.harmless.contains(name)
    }
  }

  /// What file managers and file systems leave in any folder.
  private static let harmless: Set = [".DS_Store", ".directory", "lost+found", "desktop.ini"]

  private var names: [String] { DataFolder.names(in: path) }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Whether a database is there.
  ///
  /// - Throws: ``StoreError/closed(path:)`` if that cannot be known.
  package func isThere() throws -> Bool {
    if try FileStatus(database) != nil { return true }
    for item in [path, database] where DataFolder.kind(of: item) == S_IFLNK {
      guard try FileStatus(item) == nil else { continue }
      throw StoreError.unusable(path: item, reason: "it is a link that leads nowhere")
    }
    guard try FileStatus(path)?.isFolder != false else {
      throw StoreError.unusable(path: path, reason: "it is not a folder")
    }
    // A folder that may be entered and not listed would hide what else is in it.
    guard try FileStatus(path) == nil || access(path, R_OK | X_OK) == 0 else {
      throw StoreError.closed(path: path)
    }
    return false
  }

  /// - Throws: ``StoreError`` for what is no file in this folder: a pipe would keep whoever opens it
  ///   waiting, and what a link leads to would be neither erased nor closed to others.
  func requirePlainDatabase() throws {
    if DataFolder.kind(of: database) == S_IFLNK {
      throw StoreError.unusable(
        path: database, reason: "it is a link; set RAPPORT_HOME to the folder it leads to")
    }
    guard try FileStatus(database)?.isFile != false else {
      throw StoreError.foreign(path: database)
    }
  }

  /// Whether anybody but its owner may look into the folder or a file of ours.
  package var isOpenToOthers: Bool {
    ([path] + files).contains { item in
      ((try? FileStatus(item)).flatMap { $0 }?.mode ?? 0) & 0o077 != 0
    }
  }

  /// Whether the database is there and may only be read, as on a disk that takes no writing.
  package var isReadOnly: Bool {
    let files = FileManager.default
    guard files.fileExists(atPath: database) else { return false }
    return [path, database].contains { item in
      !files.isWritableFile(atPath: item)
        || (try? FileStatus(item)).map { ($0?.mode ?? 0) & 0o200 == 0 } ?? false
    }
  }

  /// Runs `body` while no other Rapport makes, migrates, repairs or clears up this folder, which is
  /// secured before.
  func exclusively<Value>(_ body: () throws -> Value) throws -> Value {
    try makeFolder()
    let lock = try FolderLock(path)
    defer { lock.release() }
    try secure()
    if lock.isHeld, !isReadOnly { removeStrays() }
    return try body()
  }

  /// Overwrites and removes what an ended run has left behind.
  func removeStrays() {
    for file in strays {
      try? DataFolder.overwrite(file)
      unlink(file)
    }
    // Goes only if nothing else is in it.
    for folder in strayFolders { rmdir(folder) }
  }

  /// What an entry is, not what it leads to; `nil` if there is none.
  static func kind(of item: String) -> mode_t? {
    var status = stat()
    return lstat(item, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether a file or folder is itself one of ours, and no link to something else.
  private static func isOwn(_ item: String, _ kind: mode_t) -> Bool {
    var status = stat()
    guard lstat(item, &status) == 0, status.st_uid == geteuid() else { return false }
    return status.st_mode & S_IFMT == kind && (kind == S_IFDIR || status.st_nlink == 1)
  }

  /// Makes the folder if it is missing.
  ///
  /// - Throws: ``StoreError`` for one that is not to be written into; see ``secure()``.
  package func makeSafely() throws { try StoreError.translating(path: path) { try tighten() } }

  private func makeFolder() throws {
    guard try FileStatus(path) == nil else { return }
    try requireSafeParents()
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Makes the database if it is missing, and closes folder and files to all but their owner.
  ///
  /// Nothing is changed before all of it was recognised as ours.
  ///
  /// - Throws: ``StoreError`` for a folder that is none, that others own or can write to, or that
  ///   holds files of others and none of ours.
  func secure() throws {
    try tighten()
    if try FileStatus(database) == nil,
      !FileManager.default.createFile(
        atPath: database, contents: nil, attributes: [.posixPermissions: 0o600])
    {
      throw StoreError.unusable(path: database, reason: "the file cannot be made")
    }
  }

  /// The same without making the database.
  private func tighten() throws {
    try makeFolder()
    try requireUsable()
    try tighten(path, to: 0o700)
    for file in files { try tighten(file, to: 0o600) }
  }

  /// Whether it may be used as it is; changes nothing.
  ///
  /// - Throws: ``StoreError`` that says what stands in the way.
  package func requireUsable() throws {
    guard let folder = try FileStatus(path) else { return try requireSafeParents() }
    guard folder.isFolder else {
      throw StoreError.unusable(path: path, reason: "it is not a folder")
    }
    guard access(path, R_OK | X_OK) == 0 else { throw StoreError.closed(path: path) }
    guard folder.owner == geteuid() else { throw StoreError.ofSomebodyElse(path: path) }
    guard folder.mode & 0o022 == 0 else { throw StoreError.writableByOthers(path: path) }
    try requireSafeParents()
    guard try FileStatus(database) != nil || FileStatus(form) != nil || strangers.isEmpty else {
      throw StoreError.strangers(path: path, names: strangers)
    }
    try requirePlainDatabase()
    guard try FileStatus(database) == nil || isOurs(database) else {
      throw StoreError.foreign(path: database)
    }
  }

  /// Whoever may rename a folder on the way may put another in the place of ours.
  private func requireSafeParents() throws {
    var parent = URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    while true {
      if let status = try FileStatus(parent.path) {
        // In a sticky folder, such as that for temporary files, only owners rename.
        let isShared = status.mode & 0o002 != 0 && status.mode & 0o1000 == 0
        guard !isShared else { throw StoreError.writableByOthers(path: parent.path) }
        guard [0, geteuid()].contains(status.owner) else {
          throw StoreError.ofSomebodyElse(path: parent.path)
        }
      }
      guard parent.path != "/" else { return }
      parent.deleteLastPathComponent()
    }
  }

  /// Whether a file can be our database: empty, one of SQLite's, or overwritten by an erasure that
  /// was broken off; what is damaged is told later.
  func isOurs(_ file: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: file) else { return true }
    defer { try? handle.close() }
    let start = (try? handle.read(upToCount: 16)) ?? Data()
    return start.allSatisfy { $0 == 0 } || start.starts(with: Data("SQLite format 3".utf8))
  }

  /// Takes away what `limit` does not allow.
  private func tighten(_ item: String, to limit: Int) throws {
    guard item == path || DataFolder.kind(of: item) == S_IFREG,
      let status = try FileStatus(item), status.owner == geteuid(),
      status.isFile || status.isFolder, status.mode & 0o777 & ~limit != 0
    else { return }
    chmod(item, mode_t(status.mode & limit))
  }
}
