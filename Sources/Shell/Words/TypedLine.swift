/// A typed line as a command's words.
///
/// Blanks part words; quotes keep them together, straight or curly, also behind the `=` of an option;
/// a backslash keeps the next character. A quote inside a word (don't) is a letter like any other, and
/// an open quote ends with the line.
package struct TypedLine {
  /// The words, but for the one at the end.
  private(set) var finished: [String] = []
  /// The word at the end, which may go on; `nil` behind a blank.
  private(set) var last: String?
  /// The quote the line ends in.
  private(set) var openQuote: Character?
  /// The word at the end as it was typed.
  package let lastAsTyped: Substring

  /// What ends what a quote begins; phones and word processors make curly ones.
  private static let endings: [Character: String] = [
    "\"": "\"", "'": "'", "“": "”\"", "„": "“”\"", "”": "”\"", "«": "»", "»": "«", "‘": "’'",
    "‚": "‘’'",
  ]

  package init(_ line: String) {
    var start = line.endIndex
    var isEscaped = false
    for (index, character) in zip(line.indices, line) {
      let next = line[line.index(after: index)...].first
      if isEscaped {
        isEscaped = false
        last?.append(character)
      } else if let quote = openQuote, TypedLine.ends(character, quote, before: next) {
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
        openQuote = TypedLine.endings[character] == nil ? nil : character
        last = openQuote == nil ? String(character) : ""
      } else if openQuote == nil, let word = last, word.hasPrefix("--"), word.hasSuffix("="),
        TypedLine.endings[character] != nil
      {
        openQuote = character
      } else {
        last?.append(character)
      }
    }
    lastAsTyped = line[start...]
  }

  private static func ends(
    _ character: Character, _ quote: Character, before next: Character?
  ) -> Bool {
    guard endings[quote]?.contains(character) == true else { return false }
    // Inside a word, another one than that it began with may be an apostrophe, or quote a word.
    return character == quote && "\"'".contains(quote) || next?.isWhitespace != false
  }

  static func words(of line: String) -> [String] {
    let line = TypedLine(line)
    return line.finished + (line.last.map { [$0] } ?? [])
  }
}
