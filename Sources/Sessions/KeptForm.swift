internal import Crypto
internal import Foundation

/// The form of the library that was read last, kept in the data folder so that the next run need not
/// read it from YAML.
///
/// It counts only for the very texts it was made of, and only whole: anything else is as if nothing
/// were there.
package struct KeptForm {
  private let folder: DataFolder
  /// What it must have been made of.
  private let key: SHA256.Digest

  /// More is none of ours.
  private static let longest = 200_000_000

  /// The form that these texts have.
  ///
  /// - Parameters:
  ///   - folder: Where data is kept.
  ///   - version: Tells forms of other programs apart.
  ///   - texts: What is read, in order, each with what its file is called.
  package init(
    in folder: DataFolder, version: String, of texts: some Sequence<(file: String, text: String)>
  ) {
    self.folder = folder
    var hash = SHA256()
    hash.update(version)
    for (file, text) in texts {
      hash.update(file)
      hash.update(text)
    }
    key = hash.finalize()
  }

  /// What is kept; `nil` if it is not of these texts, is not whole, or lies where others could have put
  /// it.
  package var bytes: [UInt8]? {
    guard (try? folder.requireUsable()) != nil else { return nil }
    let file = open(folder.form, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & 0o022 == 0, status.st_nlink == 1,
      status.st_size <= KeptForm.longest,
      let content = try? handle.readToEnd()
    else { return nil }
    let (key, rest) = (content.prefix(SHA256.byteCount), content.dropFirst(SHA256.byteCount))
    guard self.key == key else { return nil }
    let (digest, form) = (rest.prefix(SHA256.byteCount), rest.dropFirst(SHA256.byteCount))
    guard SHA256.hash(data: form) == digest else { return nil }
    return Array(form)
  }

  /// Keeps a form in place of any other; where that cannot be done, the next run reads YAML again.
  package func keep(_ bytes: [UInt8]) {
    guard (try? folder.makeSafely()) != nil else { return }
    let written = folder.form + ".new"
    unlink(written)
    let file = open(written, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(key) + Data(SHA256.hash(data: bytes)) + Data(bytes))
      rename(written, folder.form)
    } catch {
      unlink(written)
    }
  }
}

extension SHA256 {
  /// Takes in a text with its length, so that what follows cannot be taken for a part of it.
  fileprivate mutating func update(_ text: String) {
    update(data: withUnsafeBytes(of: text.utf8.count.littleEndian) { Array($0) })
    update(data: Array(text.utf8))
  }
}
