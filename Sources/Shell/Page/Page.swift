/// What a person sees at one moment, as blocks of plain text; layout comes later.
///
/// Everything in it is made safe for the terminal when it is laid out.
struct Page: Equatable {
  enum Block: Equatable {
    case title(String)
    case heading(String)
    case paragraph(String)
    /// A marker such as `1` or `-`, and a text that hangs beside it.
    case item(String, String)
    /// A label and its text, below the last heading or item.
    case field(String, String)
    /// A name and what it stands for, in a column that begins so far from the edge.
    case entry(String, String, column: Int)
    /// An indent and quiet words, cut to one line.
    case short(String, String)
    /// Quiet words at the edge: progress, hints.
    case note(String)
    /// Lines that stand as they are, for eyes only: words beside them say the same.
    case picture([String])
    /// For a room: short lines with space between them.
    case projected(String)
    /// Short words in columns, where they fit.
    case grid(Grid)
    /// Two pages side by side.
    case columns([Block], [Block])
    case blank
  }

  private(set) var blocks: [Block] = []

  init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  mutating func add(_ blocks: Block...) {
    add(blocks)
  }

  mutating func add(_ more: [Block]) {
    blocks += more
  }

  /// Names and what they stand for, in two columns.
  mutating func add(entries: [(name: String, text: String)], column: Int? = nil) {
    let column = column ?? 4 + (entries.map(\.name.count).max() ?? 0)
    blocks += entries.map { .entry($0.name, $0.text, column: column) }
  }

  /// Items with numbers that count from 1.
  static func numbered(_ texts: [String]) -> [Block] {
    texts.enumerated().map { .item("\($0.offset + 1)", $0.element) }
  }

  /// A blank line, unless the page is empty or has one there already.
  mutating func space() {
    if let last = blocks.last, last != .blank { blocks.append(.blank) }
  }
}
