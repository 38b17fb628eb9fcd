/// Titles and notes that some write above a table.
enum SurveyPreamble {
  private static let mostLines = 20

  /// The table in a text, and the line it begins in: the first that can be a heading of at least so
  /// many columns.
  ///
  /// If there is none near the top, it is the whole text.
  static func skipped(in text: String, columns: Int) -> (table: Substring, line: Int) {
    let whole = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    guard !whole.prefix(4).lowercased().hasPrefix("sep=") else { return (whole, 1) }
    var rest = whole
    var line = 1
    while line <= mostLines, !rest.isEmpty {
      let record = Record(rest)
      if record.separators >= columns - 1 { return (rest, line) }
      rest = rest.dropFirst(record.length)
      line += record.lines
    }
    return (whole, 1)
  }

  /// What stands up to a line end that is not in quotes.
  private struct Record {
    /// With the line end.
    private(set) var length = 0
    private(set) var lines = 0
    /// How many of what may part the cells, of that which is most often.
    private(set) var separators = 0

    init(_ text: Substring) {
      var counts: [Character: Int] = [",": 0, ";": 0, "\t": 0]
      var isQuoted = false
      for character in text {
        length += 1
        let isLineEnd = ["\n", "\r", "\r\n"].contains(character)
        if isLineEnd { lines += 1 }
        if isLineEnd, !isQuoted { break }
        if character == "\"" { isQuoted.toggle() }
        if !isQuoted, let count = counts[character] { counts[character] = count + 1 }
      }
      separators = counts.values.max() ?? 0
    }
  }
}
