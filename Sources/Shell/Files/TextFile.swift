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
    String(decoding: try bytes(of: path, upTo: limit), as: UTF8.self)
  }

  /// The text of a table, which spreadsheets write as UTF-8 or, with a mark at its beginning, as
  /// UTF-16.
  ///
  /// - Throws: ``Problems`` for any other text, and for a file larger than `limit` bytes.
  static func readTable(_ path: String, upTo limit: Int) throws -> String {
    let data = try bytes(of: path, upTo: limit)
    let start = Place(file: path, line: 1, column: 1)
    guard data.count <= limit else {
      throw Problems([Problem(at: start, "more than \(limit / 1_000_000) MB")])
    }
    let isWide = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
    guard let text = String(data: data, encoding: isWide ? .utf16 : .utf8) else {
      throw Problems([
        Problem(at: start, "this is not UTF-8 text; spreadsheets call it \"CSV UTF-8\"")
      ])
    }
    return text
  }

  /// What is in a file, and a byte more than the limit if there is more.
  static func bytes(of path: String, upTo limit: Int) throws -> Data {
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      return try handle.read(upToCount: limit + 1) ?? Data()
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
