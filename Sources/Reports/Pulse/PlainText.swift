internal import Playbooks

/// Plain text in lines that fit a mail, a chat and a sheet of paper.
enum PlainText {
  static let width = 76

  /// What somebody wrote, on one line: no tabs, line ends or unseen characters.
  static func line(_ text: String) -> String {
    SafeText.visible(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A paragraph in lines; the first may begin otherwise than the rest.
  static func paragraph(_ text: String, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var current = first
    var isEmpty = true
    for word in line(text).split(separator: " ").flatMap(pieces) {
      if !isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        (current, isEmpty) = (rest, true)
      }
      current += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [current]
  }

  /// A point of a list.
  static func point(_ text: String) -> [String] {
    paragraph(text, first: "- ", rest: "  ")
  }

  /// A heading with a line of the same length below it.
  static func title(_ text: String) -> [String] {
    let lines = paragraph(text)
    return lines + [String(repeating: "=", count: lines.map(\.count).max() ?? 0)]
  }

  /// A word that is longer than a line, in pieces; room is left for what a line begins with.
  private static func pieces(_ word: Substring) -> [Substring] {
    let room = width - 16
    guard word.count > room else { return [word] }
    return [word.prefix(room)] + pieces(word.dropFirst(room))
  }
}
