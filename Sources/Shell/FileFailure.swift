internal import Foundation

/// A file or folder that was named and cannot be used.
struct FileFailure: Error {
  enum Doing {
    case reading, writing
  }

  let path: String
  let doing: Doing
  let isMissing: Bool
  let reason: String

  init(path: String, doing: Doing, _ error: any Error) {
    self.path = path
    self.doing = doing
    let cocoa = error as? CocoaError
    isMissing = doing == .reading && [.fileReadNoSuchFile, .fileNoSuchFile].contains(cocoa?.code)
    let posix = cocoa?.underlying as? POSIXError
    reason =
      isMissing
      ? "there is no such file or folder"
      : (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
        ? "it is a folder"
        : posix.map { String(cString: strerror($0.code.rawValue)) } ?? "it cannot be used"
  }

  /// The bytes of a file of at most half a gigabyte.
  static func bytes(of path: String) throws -> Data {
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      return try handle.read(upToCount: 1 << 29) ?? Data()
    } catch {
      throw FileFailure(path: path, doing: .reading, error)
    }
  }

  /// Writes a file that only its owner can read, whole or not at all.
  static func writePrivately(_ data: Data, to path: String) throws {
    let files = FileManager.default
    let kind = try? files.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard kind == nil || kind == .typeRegular else {
      throw Failure("Cannot write \(path): it is not a plain file.", .files)
    }
    let part = path + ".part"
    defer { try? files.removeItem(atPath: part) }
    do {
      try? files.removeItem(atPath: part)
      // Checks the way there, and tells what is wrong with it.
      try Data().write(to: URL(filePath: part), options: .withoutOverwriting)
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: part)
      try data.write(to: URL(filePath: part))
      guard rename(part, path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: POSIXError(.EACCES)])
      }
    } catch {
      throw FileFailure(path: path, doing: .writing, error)
    }
  }
}
