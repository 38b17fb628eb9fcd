internal import Foundation

/// What a file or folder is and whose, through links.
struct FileStatus {
  /// Permissions, with the sticky bit.
  let mode: Int
  let owner: uid_t
  let isFile: Bool
  let isFolder: Bool

  /// `nil` if there is none.
  ///
  /// - Throws: ``StoreError/closed(path:)`` if nobody can know.
  init?(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if [ENOENT, ENOTDIR].contains(errno) { return nil }
      throw StoreError.closed(path: path)
    }
    mode = Int(status.st_mode) & 0o7777
    owner = status.st_uid
    isFile = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}

extension FileStatus {
  /// Tells a file from any other, whatever it is called.
  struct Identity: Equatable {
    private let device: dev_t
    private let number: ino_t

    /// `nil` if there is no such file.
    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = status.st_dev
      number = status.st_ino
    }
  }
}
