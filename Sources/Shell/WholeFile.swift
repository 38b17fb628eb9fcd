internal import Foundation
internal import Sessions

/// Writes files whole or not at all: beside the old one, which the new one then replaces.
enum WholeFile {
  /// Who may read the file.
  enum Readers {
    /// Its owner alone; a link or a device is refused.
    case owner
    /// Whoever could before; a link is followed, a device or a pipe gets the text as it comes.
    case asBefore
  }

  /// - Throws: ``FileFailure``, or ``Failure`` for what is no plain file; what was there stays.
  static func write(_ data: Data, to path: String, readableBy readers: Readers) throws {
    try write(to: path, readableBy: readers) { try $0(data) }
  }

  /// The same for what comes in pieces.
  static func write(
    to path: String, readableBy readers: Readers, _ body: ((Data) throws -> Void) throws -> Void
  ) throws {
    var old = stat()
    let isThere = lstat(path, &old) == 0
    let isLink = isThere && old.st_mode & S_IFMT == S_IFLNK
    if readers == .owner {
      guard !isThere || old.st_mode & S_IFMT == S_IFREG else {
        throw Failure("Cannot write \(path): it is not a plain file.", .files)
      }
    }
    let real = isLink ? URL(filePath: path).resolvingSymlinksInPath().path : path
    do {
      if stat(real, &old) == 0, old.st_mode & S_IFMT != S_IFREG {
        let handle = try FileHandle(forWritingTo: URL(filePath: real))
        defer { try? handle.close() }
        try body { try handle.write(contentsOf: $0) }
      } else {
        let mode = readers == .asBefore && isThere ? old.st_mode & 0o777 : nil
        try replace(real, mode: mode, body)
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw FileFailure(path: path, doing: .writing, error)
    }
  }

  /// `mode` is set before anything is in the file; without one it is made for its owner.
  private static func replace(
    _ path: String, mode: mode_t?, _ body: ((Data) throws -> Void) throws -> Void
  ) throws {
    let part = path + ".part"
    unlink(part)
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      if let mode { fchmod(descriptor, mode) }
      try body { try handle.write(contentsOf: $0) }
      try handle.synchronize()
      try handle.close()
      guard rename(part, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      unlink(part)
      throw error
    }
  }
}
