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
}
