internal import Foundation

/// A file that holds the passphrase, for runs at which nobody sits to type it.
enum PassphraseFile {
  static let variable = "RAPPORT_PASSPHRASE_FILE"

  /// Bytes.
  private static let limit = 4_096

  /// The first line of a small file that is its owner's alone.
  static func passphrase(in path: String) throws -> String {
    let content: Data
    do {
      // A pipe nobody writes to would wait for ever.
      let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      let info = try information(descriptor)
      guard info.st_mode & S_IFMT != S_IFDIR else {
        throw DeskRefusal.passphraseFolder(path: path, variable: variable)
      }
      guard info.st_mode & S_IFMT == S_IFREG else {
        throw DeskRefusal.passphraseInNoPlainFile(path: path, variable: variable)
      }
      guard info.st_size <= limit else {
        throw DeskRefusal.longPassphraseFile(path: path, bytes: limit)
      }
      guard info.st_uid == geteuid() else {
        throw DeskRefusal.passphraseOfSomebodyElse(path: path)
      }
      guard info.st_mode & 0o077 == 0 else {
        throw DeskRefusal.passphraseReadableByOthers(path: path)
      }
      content = try handle.read(upToCount: limit) ?? Data()
    } catch let error where !(error is DeskRefusal) {
      throw FileFailure(path: path, doing: .reading, error)
    }
    let line = content.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let passphrase = String(data: line, encoding: .utf8), !passphrase.isEmpty else {
      throw DeskRefusal.noPassphraseIn(path: path)
    }
    return passphrase
  }

  private static func information(_ descriptor: Int32) throws -> stat {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw CocoaError(.fileReadUnknown) }
    return info
  }
}
