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
  /// - Throws: ``StoreError/closed(path:)`` if the way there is closed, so that nobody knows.
  init?(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard [EACCES, EPERM, ELOOP].contains(errno) else { return nil }
      throw StoreError.closed(path: path)
    }
    mode = Int(status.st_mode) & 0o7777
    owner = status.st_uid
    isFile = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
