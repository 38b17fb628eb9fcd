internal import Foundation
internal import Playbooks

/// The text of an exported table, whatever its encoding.
enum SurveyText {
  /// The text of a file: UTF-8, UTF-16 with its mark at the beginning, or else Windows-1252.
  ///
  /// - Throws: ``Problems`` for a workbook, a page, and whatever else is no table.
  static func read(_ data: Data, file: String) throws(Problems) -> String {
    guard !data.isEmpty else { throw refusal("the file is empty", file) }
    if let kind = kind(of: data) { throw refusal("this is \(kind), not a table as text", file) }
    let text = try decoded(Array(data), file: file)
    if let kind = kind(of: text) { throw refusal("this is \(kind), not a table as text", file) }
    return text
  }

  private static func refusal(_ wrong: String, _ file: String) -> Problems {
    let right = "export the answers again as CSV, or save them in a spreadsheet as \"CSV UTF-8\""
    return Problems([Problem(at: Place(file: file, line: 1, column: 1), "\(wrong); \(right)")])
  }

  private static func kind(of data: Data) -> String? {
    if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "a workbook (XLSX) or a ZIP file" }
    if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "a workbook (XLS)" }
    return data.starts(with: Array("%PDF".utf8)) ? "a PDF" : nil
  }

  private static func kind(of text: String) -> String? {
    let start = text.prefix(1_000).filter { !$0.isWhitespace && $0 != "\u{FEFF}" }.lowercased()
    if ["<!doctype", "<html", "<?xml", "<table"].contains(where: start.hasPrefix) {
      return "a web page"
    }
    let isJSON = ["{", "[{", "[[", "[\"", "[]"].contains(where: start.hasPrefix)
    return isJSON ? "JSON" : nil
  }

  private static func decoded(_ bytes: [UInt8], file: String) throws(Problems) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = wide(bytes.dropFirst(2), littleEnd: bytes[0] == 0xFF) else {
        throw refusal("the file breaks off in the middle of a character", file)
      }
      return text
    }
    guard !bytes.contains(0) else { throw refusal("this is in no encoding that is known", file) }
    return String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, littleEnd: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return littleEnd ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self)
  }

  /// What Windows-1252 has from 0x80 to 0x9F; five are nothing.
  private static let specials = Array(
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let isSpecial = (0x80...0x9F).contains(byte)
      scalars.append(isSpecial ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(scalars)
  }
}
