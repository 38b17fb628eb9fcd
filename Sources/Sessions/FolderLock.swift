internal import Foundation

/// Holds a folder for this program alone, among programs that hold it too; gone with the program.
struct FolderLock {
  private let descriptor: Int32

  /// Seconds; the other may be bringing many conversations up to date.
  private static let patience = 60.0
  private static let pause: UInt32 = 20_000

  /// - Throws: ``StoreError/busy(path:)`` if another program does not let go of it.
  init(_ path: String) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw [EACCES, EPERM].contains(errno)
        ? StoreError.closed(path: path)
        : StoreError.unusable(path: path, reason: String(cString: strerror(errno)))
    }
    let end = Date(timeIntervalSinceNow: FolderLock.patience)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // Some file systems of a network have no such locks; there SQLite's own must do.
      if [ENOLCK, ENOTSUP, EINVAL].contains(errno) { return }
      guard Date() < end else {
        close(descriptor)
        throw StoreError.busy(path: path)
      }
      usleep(FolderLock.pause)
    }
  }

  func release() { close(descriptor) }
}
