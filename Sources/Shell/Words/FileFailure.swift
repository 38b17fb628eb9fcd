internal import Foundation

/// A file or folder that was named and cannot be used.
struct FileFailure: ToldError {
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
    isMissing =
      doing == .reading
      && ([.fileReadNoSuchFile, .fileNoSuchFile].contains(cocoa?.code)
        || (error as? POSIXError)?.code == .ENOENT)
    let posix = error as? POSIXError ?? cocoa?.underlying as? POSIXError
    reason =
      isMissing
      ? "there is no such file or folder"
      : (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
        ? "it is a folder"
        : cocoa?.code == .fileWriteOutOfSpace
          ? "the disk is full"
          : posix.map { String(cString: strerror($0.code.rawValue)) } ?? "it cannot be used"
  }

  var told: Told {
    Told(
      "Cannot \(doing == .reading ? "read" : "write") \(path): \(reason).",
      isMissing ? .notFound : .files)
  }

  /// Half a gigabyte.
  private static let longest = 1 << 29

  /// The bytes of a file; a longer one than any of ours is refused.
  static func bytes(of path: String) throws -> Data {
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      let bytes = try handle.read(upToCount: longest + 1) ?? Data()
      guard bytes.count <= longest else { throw POSIXError(.EFBIG) }
      return bytes
    } catch {
      throw FileFailure(path: path, doing: .reading, error)
    }
  }
}
