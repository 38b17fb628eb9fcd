internal import Foundation

/// Holds a folder for this program alone, among programs that hold it too; gone with the program.
struct FolderLock {
  private let descriptor: Int32
  /// Not on file systems without such locks, as some of a network; there SQLite's own must do.
  let isHeld: Bool

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
      guard [EWOULDBLOCK, EINTR].contains(errno) else {
        isHeld = false
        return
      }
      guard Date() < end else {
        close(descriptor)
        throw StoreError.busy(path: path)
      }
      usleep(FolderLock.pause)
    }
    isHeld = true
  }

  func release() { close(descriptor) }
}
