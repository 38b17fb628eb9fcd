internal import Playbooks

/// A table as text: a record a row, parted by commas, semicolons or tabs (RFC 4180).
///
/// A first line `sep=;`, which some spreadsheets write, names what parts the cells; otherwise it is
/// what the first line has most of. Rows with nothing in them are left out.
struct DelimitedText {
  struct Cell {
    /// Without blanks around it, unless they stand in quotes.
    let text: String
    let place: Place
  }

  let records: [[Cell]]

  /// The first line of the text has the number `line` in its file.
  ///
  /// - Throws: ``Problems`` with the first quote that is not as it has to be.
  init(_ text: String, file: String, line: Int = 1) throws(Problems) {
    var reader = Reader(text, file, line)
    var records: [[Cell]] = []
    while let record = try reader.next() {
      if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    self.records = records
  }
}

/// Goes through the text once.
private struct Reader {
  private var rest: Substring
  private var line: Int
  private var column = 1
  private let file: String
  private let separator: Character

  private static let separators: [Character] = [",", ";", "\t"]

  init(_ text: String, _ file: String, _ line: Int) {
    self.file = file
    self.line = line
    rest = text[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    let first = rest.prefix { !$0.isLineEnd }
    if first.lowercased().hasPrefix("sep="), first.count == 5, let named = first.last {
      separator = named
      rest = rest.dropFirst(6)
      self.line += 1
    } else {
      separator = Reader.separator(of: first)
    }
  }

  private static func separator(of line: Substring) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted { counts[character, default: 0] += 1 }
    }
    // The first of those that are equally many.
    return separators.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? ","
  }

  /// The cells up to the end of the line; `nil` at the end of the text.
  mutating func next() throws(Problems) -> [DelimitedText.Cell]? {
    guard !rest.isEmpty else { return nil }
    var cells = [try cell()]
    while rest.first == separator {
      take()
      cells.append(try cell())
    }
    take()
    return cells
  }

  private mutating func cell() throws(Problems) -> DelimitedText.Cell {
    let place = here
    guard rest.first == "\"" else { return .init(text: try plain(), place: place) }
    take()
    let text = try quoted(from: place)
    while let blank = rest.first, blank.isWhitespace, !blank.isLineEnd, blank != separator {
      take()
    }
    guard isAtEndOfCell else {
      throw problem("something stands behind the quote that ends this cell", at: here)
    }
    return .init(text: text, place: place)
  }

  private mutating func plain() throws(Problems) -> String {
    var text = ""
    while !isAtEndOfCell, let next = rest.first {
      guard next != "\"" else {
        throw problem(
          "a quote stands in the middle of a cell; a cell with quotes in it begins and ends with one, "
            + "and has each of those inside twice", at: here)
      }
      text.append(next)
      take()
    }
    return text.trimmingWhitespace()
  }

  private mutating func quoted(from place: Place) throws(Problems) -> String {
    var text = ""
    while let next = rest.first {
      take()
      if next != "\"" {
        text.append(next)
      } else if rest.first == "\"" {
        text.append(next)
        take()
      } else {
        return text
      }
    }
    throw problem("the quote that begins this cell is never closed", at: place)
  }

  private var isAtEndOfCell: Bool {
    rest.first.map { $0 == separator || $0.isLineEnd } ?? true
  }

  private var here: Place { Place(file: file, line: line, column: column) }

  private func problem(_ text: String, at place: Place) -> Problems {
    Problems([Problem(at: place, text)])
  }

  private mutating func take() {
    guard let character = rest.popFirst() else { return }
    if character.isLineEnd {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}

extension Character {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
