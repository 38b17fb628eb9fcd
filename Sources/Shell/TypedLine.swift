/// A typed line as a command's words.
///
/// Blanks part words; quotes keep them together, a backslash keeps the next character. A quote
/// inside a word (don't) is a letter like any other, and an open quote ends with the line.
package struct TypedLine {
  /// The words, but for the one at the end.
  private(set) var finished: [String] = []
  /// The word at the end, which may go on; `nil` behind a blank.
  private(set) var last: String?
  /// The quote the line ends in.
  private(set) var openQuote: Character?
  /// The word at the end as it was typed.
  package let lastAsTyped: Substring

  package init(_ line: String) {
    var start = line.endIndex
    var isEscaped = false
    for (index, character) in zip(line.indices, line) {
      if isEscaped {
        isEscaped = false
        last?.append(character)
      } else if let quote = openQuote, character == quote {
        openQuote = nil
      } else if character == "\\", openQuote != "'" {
        isEscaped = true
        if last == nil { start = index }
        last = last ?? ""
      } else if character.isWhitespace, openQuote == nil {
        if let last { finished.append(last) }
        last = nil
        start = line.endIndex
      } else if last == nil {
        start = index
        openQuote = character == "\"" || character == "'" ? character : nil
        last = openQuote == nil ? String(character) : ""
      } else {
        last?.append(character)
      }
    }
    lastAsTyped = line[start...]
  }

  static func words(of line: String) -> [String] {
    let line = TypedLine(line)
    return line.finished + (line.last.map { [$0] } ?? [])
  }
}
