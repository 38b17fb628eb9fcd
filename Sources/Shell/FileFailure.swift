internal import Foundation
internal import Playbooks

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
      : posix.map { String(cString: strerror($0.code.rawValue)) } ?? "it cannot be used"
  }

  /// The text of a file; text that is not UTF-8 comes with `�`, which the reader then refuses.
  ///
  /// A file larger than `limit` bytes comes cut, one byte longer than it may be.
  static func text(of path: String, upTo limit: Int = YAMLLimits.maximumSize) throws -> String {
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      let data = try handle.read(upToCount: limit + 1) ?? Data()
      return String(decoding: data, as: UTF8.self)
    } catch {
      throw FileFailure(path: path, doing: .reading, error)
    }
  }

  static func write(_ text: String, to path: String) throws {
    do {
      // In place: a link is followed, a device stays a device, a file keeps its mode.
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      throw FileFailure(path: path, doing: .writing, error)
    }
  }
}
