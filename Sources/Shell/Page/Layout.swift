internal import Playbooks

/// Lays pages out for a terminal of a given width.
struct Layout {
  /// Columns; text is never wider than ``widest``, which is as far as eyes follow a line.
  let width: Int
  /// Columns of the screen itself; only a grid goes beyond ``width``.
  let screen: Int
  let theme: Theme
  /// Whether it is for ears: words and numbers, no rules, no indents, no signs between words.
  let isPlain: Bool

  static let widest = 88
  static let narrowest = 20
  /// From this width on, two pages may stand side by side.
  static let twoColumns = 80

  init(width: Int, theme: Theme = .none, isPlain: Bool = false) {
    screen = max(width, Layout.narrowest)
    self.width = min(screen, Layout.widest)
    self.theme = theme
    self.isPlain = isPlain
  }

  init(_ console: any Console) {
    self.init(width: console.width, theme: console.theme, isPlain: console.isPlain)
  }

  /// The page as text with a line feed at the end of each line.
  func text(of page: Page) -> String {
    page.blocks.map(isPlain ? spoken(_:) : text(of:)).joined()
  }

  private func text(of block: Page.Block) -> String {
    switch block {
    case .title(let text):
      lines(text, style: \.title) + String(repeating: "─", count: min(width, text.columns)) + "\n"
    case .heading(let text): lines(text, style: \.title)
    case .paragraph(let text): lines(text)
    case .item(let marker, let text):
      lines(text, marker: String(repeating: " ", count: max(0, 3 - marker.count)) + marker + "  ")
    case .field(let label, let text):
      lines("\(label): \(text)", marker: String(repeating: " ", count: 5), hanging: 7)
    case .entry(let label, let text, let column):
      lines(text, marker: padded("  \(flat(label))", to: min(column, width / 3)), hanging: column)
    case .columns(let left, let right): columns(left, right)
    case .short(let indent, let text): theme.styled(cut(indent + flat(text)), \.quiet) + "\n"
    case .note(let text): lines(text, style: \.quiet)
    case .picture(let lines): lines.map { cut(SafeText.visible($0)) + "\n" }.joined()
    case .projected(let text): projected(text)
    case .grid(let grid): self.text(of: grid)
    case .blank: "\n"
    }
  }

  /// Two pages side by side, without styles.
  private func columns(_ left: [Page.Block], _ right: [Page.Block]) -> String {
    let half = Layout(width: (width - Layout.gap) / 2)
    let lines = [left, right].map { blocks in
      half.text(of: Page(blocks)).split(separator: "\n", omittingEmptySubsequences: false)
    }
    return (0..<(lines.map(\.count).max() ?? 1) - 1).map { row in
      let cells = lines.map { row < $0.count ? String($0[row]) : "" }
      let room = String(repeating: " ", count: half.width + Layout.gap - cells[0].columns)
      return (cells[1].isEmpty ? cells[0] : cells[0] + room + cells[1]) + "\n"
    }.joined()
  }

  /// Columns between two pages.
  private static let gap = 4

  private func spoken(_ block: Page.Block) -> String {
    switch block {
    case .title(let text), .heading(let text), .paragraph(let text), .short(_, let text),
      .note(let text), .projected(let text):
      lines(text.withoutSigns)
    case .grid(let grid): self.text(of: Page(grid.sentences.map { .paragraph($0) }))
    case .item(let marker, let text):
      lines(text.withoutSigns, marker: Int(marker) == nil ? "" : marker + ". ", hanging: 0)
    case .field(let label, let text), .entry(let label, let text, _):
      lines("\(label): \(text)".withoutSigns)
    case .columns(let left, let right): (left + right).map(spoken(_:)).joined()
    case .picture: ""
    case .blank: "\n"
    }
  }

  /// Wraps at words; following lines stand below the text, not below the marker.
  private func lines(
    _ text: String, marker: String = "", hanging: Int? = nil, style: KeyPath<Theme, String>? = nil
  ) -> String {
    let indent = String(repeating: " ", count: min(hanging ?? marker.columns, width / 3))
    var result: [String] = []
    var line = marker
    var isEmpty = true
    for word in SafeText.visible(text).split(whereSeparator: { $0 == " " || $0.isNewline }) {
      for piece in pieces(of: word, room: width - indent.count) {
        if !isEmpty, line.columns + 1 + piece.columns > width {
          result.append(line)
          line = indent
          isEmpty = true
        }
        line += isEmpty ? piece : " " + piece
        isEmpty = false
      }
    }
    result.append(line)
    return result.map { line in (style.map { theme.styled(line, $0) } ?? line) + "\n" }.joined()
  }

  /// With two blanks at the end, or as many as it takes.
  private func padded(_ text: String, to column: Int) -> String {
    text + String(repeating: " ", count: max(2, column - text.columns))
  }

  /// A word longer than a line is cut.
  private func pieces(of word: Substring, room: Int) -> [String] {
    var rest = word
    var pieces: [String] = []
    repeat {
      let piece = rest.prefix(columns: room)
      pieces.append(String(piece))
      rest = rest[piece.endIndex...]
    } while !rest.isEmpty
    return pieces
  }

  private func cut(_ text: String) -> String {
    text.columns <= width ? text : String(text.prefix(columns: width - 1)) + "…"
  }

  private func flat(_ text: String) -> String {
    SafeText.visible(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension String {
  /// The text without what a screen reader would spell out: lines, boxes, bars, dots between words.
  fileprivate var withoutSigns: String {
    let text = replacing(" · ", with: ", ")
    return text.filter { !("\u{2500}"..."\u{259F}").contains($0) }
  }
}
