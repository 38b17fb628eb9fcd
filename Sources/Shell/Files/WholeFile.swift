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

  /// - Throws: ``FileFailure``, or ``FileRefusal`` for what is no plain file; what was there stays.
  static func write(_ data: Data, to path: String, readableBy readers: Readers) throws {
    try write(to: path, readableBy: readers) { try $0(data) }
  }

  /// The same for what comes in pieces.
  static func write(
    to path: String, readableBy readers: Readers, _ body: ((Data) throws -> Void) throws -> Void
  ) throws {
    guard !path.isEmpty else { throw FileRefusal.nameless }
    guard path != "-" else { throw FileRefusal.dash }
    if readers == .asBefore, let stream = stream(path) {
      return try body { try put($0, to: stream, path) }
    }
    var entry = stat()
    let isThere = lstat(path, &entry) == 0
    guard readers == .asBefore || !isThere || entry.st_mode & S_IFMT == S_IFREG else {
      throw FileRefusal.notPlain(path)
    }
    let isLink = isThere && entry.st_mode & S_IFMT == S_IFLNK
    let real = isLink ? target(of: path) : path
    var old = stat()
    let isOld = stat(real, &old) == 0
    guard !isDatabase(real), !isInDataFolder(real) else {
      throw FileRefusal.besideDatabase(path)
    }
    do {
      if isOld, old.st_mode & S_IFMT != S_IFREG {
        let handle = try FileHandle(forWritingTo: URL(filePath: real))
        defer { try? handle.close() }
        try body { try put($0, to: handle, path) }
      } else {
        try replace(real, like: readers == .asBefore && isOld ? old : nil, path, body)
      }
    } catch let error where error is StoreError || error is FileFailure {
      throw error
    } catch {
      throw FileFailure(path: path, doing: .writing, error)
    }
  }

  /// Whether a file may be what Rapport, or another program, keeps its data in.
  private static func isDatabase(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let handle = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 15)) == Data("SQLite format 3".utf8)
  }

  /// Whether it would take the place of what Rapport keeps beside its database.
  private static func isInDataFolder(_ path: String) -> Bool {
    let file = URL(filePath: path)
    let database = file.deletingLastPathComponent().appending(path: SessionStore.fileName)
    let kept = [""] + ["-wal", "-shm", "-journal"]
    let ours = kept.map { SessionStore.fileName + $0 } + ["history"]
    return ours.contains(file.lastPathComponent) && isDatabase(database.path)
  }

  /// What is open already goes on where it is, as `/dev/stdout` behind a redirection.
  private static func stream(_ path: String) -> FileHandle? {
    let numbers: [String: Int32] = ["/dev/stdout": 1, "/dev/stderr": 2]
    let number =
      numbers[path]
      ?? (path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil)
    // What this program has opened for itself is closed for others, and not meant.
    guard let number, fcntl(number, F_GETFD) & FD_CLOEXEC == 0 else { return nil }
    return FileHandle(fileDescriptor: number, closeOnDealloc: false)
  }

  /// Where a link leads, also where nothing is there yet.
  private static func target(of link: String) -> String {
    guard let end = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
      return link
    }
    let folder = URL(filePath: link).deletingLastPathComponent()
    return URL(filePath: end, relativeTo: folder).resolvingSymlinksInPath().path
  }

  /// What goes wrong here is about the file written, not about what is read for it.
  private static func put(_ data: Data, to handle: FileHandle, _ path: String) throws {
    do { try handle.write(contentsOf: data) } catch {
      throw FileFailure(path: path, doing: .writing, error)
    }
  }

  /// Whose it is and who may read it is set before anything is in the file; without an old one it
  /// is made for its owner.
  private static func replace(
    _ path: String, like old: stat?, _ name: String,
    _ body: ((Data) throws -> Void) throws -> Void
  ) throws {
    var part = Array((path + ".part-XXXXXX").utf8CString)
    let descriptor = mkstemp(&part)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      if let old {
        // Another group must not come to read it.
        let isSameGroup = fchown(descriptor, uid_t.max, old.st_gid) == 0
        fchmod(descriptor, old.st_mode & (isSameGroup ? 0o777 : 0o707))
      }
      try body { try put($0, to: handle, name) }
      try handle.synchronize()
      try handle.close()
      guard rename(part, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      unlink(part)
      throw error
    }
  }
}
