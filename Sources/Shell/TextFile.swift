internal import Foundation
internal import Playbooks

/// Files of text, as a person names them.
///
/// What goes wrong is a ``FileFailure``.
enum TextFile {
  /// The text of a file; text that is not UTF-8 comes with `�`, which the reader then refuses.
  ///
  /// A file larger than `limit` bytes comes cut, one byte longer than it may be.
  static func read(_ path: String, upTo limit: Int = YAMLLimits.maximumSize) throws -> String {
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      let data = try handle.read(upToCount: limit + 1) ?? Data()
      return String(decoding: data, as: UTF8.self)
    } catch {
      throw FileFailure(path: path, doing: .reading, error)
    }
  }

  /// Writes a file, anew or in the place of what is there.
  static func write(
    _ text: String, to path: String, readableBy readers: WholeFile.Readers = .asBefore
  ) throws {
    try WholeFile.write(Data(text.utf8), to: path, readableBy: readers)
  }
}
