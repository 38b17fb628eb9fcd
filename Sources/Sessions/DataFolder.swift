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

  /// All files of ours that are there.
  package var files: [String] {
    ([database] + sideFiles + [history, sharedScreen] + kept).filter(FileManager.default.fileExists)
  }

  /// Databases that were damaged and are kept as they were, with their side files.
  package var kept: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix(SessionStore.fileName + ".kept-") }.sorted()
      .map { path + "/" + $0 }
  }

  /// Whether the database is there and may only be read, as on a disk that takes no writing.
  var isReadOnly: Bool {
    let files = FileManager.default
    guard files.fileExists(atPath: database) else { return false }
    return [path, database].contains { item in
      !files.isWritableFile(atPath: item)
        || DataFolder.mode(of: item).map { $0 & 0o200 == 0 } ?? false
    }
  }

  /// Makes folder and database if they are missing, and closes them to all but their owner.
  ///
  /// - Throws: ``StoreError/writableByOthers(path:)`` for a folder in which others may exchange the
  ///   files.
  func secure() throws {
    let files = FileManager.default
    if let mode = DataFolder.mode(of: path) {
      guard mode & 0o022 == 0 else { throw StoreError.writableByOthers(path: path) }
      DataFolder.tighten(path, to: 0o700)
      for file in self.files { DataFolder.tighten(file, to: 0o600) }
    } else {
      try files.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    if !files.fileExists(atPath: database),
      !files.createFile(atPath: database, contents: nil, attributes: [.posixPermissions: 0o600])
    {
      throw StoreError.unusable(path: database, reason: "the file cannot be made")
    }
  }

  /// Takes away what `limit` does not allow; what belongs to others stays as it is.
  private static func tighten(_ path: String, to limit: Int) {
    guard let mode = mode(of: path), mode & ~limit != 0 else { return }
    try? FileManager.default.setAttributes([.posixPermissions: mode & limit], ofItemAtPath: path)
  }

  /// The permissions of a file or folder, through links; `nil` if there is none.
  private static func mode(of path: String) -> Int? {
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: real)
    return (attributes?[.posixPermissions] as? Int).map { $0 & 0o777 }
  }
}
