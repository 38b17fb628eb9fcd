internal import Playbooks

/// Lays pages out for a terminal of a given width.
struct Layout {
  /// Columns; text is never wider than ``widest``, which is as far as eyes follow a line.
  let width: Int
  let usesColour: Bool

  static let widest = 88
  static let narrowest = 20

  init(width: Int, usesColour: Bool) {
    self.width = min(max(width, Layout.narrowest), Layout.widest)
    self.usesColour = usesColour
  }

  /// The page as text with a line feed at the end of each line.
  func text(of page: Page) -> String {
    page.blocks.map(text(of:)).joined()
  }

  private func text(of block: Page.Block) -> String {
    switch block {
    case .title(let text):
      lines(text, style: .bold) + String(repeating: "─", count: min(width, length(text))) + "\n"
    case .heading(let text): lines(text, style: .bold)
    case .paragraph(let text): lines(text)
    case .item(let marker, let text):
      lines(text, marker: String(repeating: " ", count: max(0, 3 - marker.count)) + marker + "  ")
    case .field(let label, let text): lines(text, marker: "     \(label): ", hanging: 7)
    case .short(let indent, let text): styled(cut(indent + flat(text)), .faint) + "\n"
    case .note(let text): lines(text, style: .faint)
    case .blank: "\n"
    }
  }

  private enum Style: String {
    case bold = "1"
    case faint = "2"
  }

  /// Wraps at words; following lines stand below the text, not below the marker.
  private func lines(
    _ text: String, marker: String = "", hanging: Int? = nil, style: Style? = nil
  ) -> String {
    let indent = String(repeating: " ", count: min(hanging ?? marker.count, width / 3))
    var result: [String] = []
    var line = marker
    var isEmpty = true
    for word in SafeText.visible(text).split(whereSeparator: { $0 == " " || $0.isNewline }) {
      for piece in pieces(of: word, room: width - indent.count) {
        if !isEmpty, length(line) + 1 + length(piece) > width {
          result.append(line)
          line = indent
          isEmpty = true
        } else if isEmpty, result.isEmpty, length(line) + length(piece) > width, !marker.isEmpty {
          result.append(line)
          line = indent
        }
        line += isEmpty ? piece : " " + piece
        isEmpty = false
      }
    }
    result.append(line)
    return result.map { styled($0, style) + "\n" }.joined()
  }

  /// A word longer than a line is cut.
  private func pieces(of word: Substring, room: Int) -> [String] {
    var rest = word
    var pieces: [String] = []
    while length(rest) > room {
      pieces.append(String(rest.prefix(room)))
      rest = rest.dropFirst(room)
    }
    return pieces + [String(rest)]
  }

  private func cut(_ text: String) -> String {
    length(text) <= width ? text : String(text.prefix(width - 1)) + "…"
  }

  private func flat(_ text: String) -> String {
    SafeText.visible(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func length(_ text: some StringProtocol) -> Int { text.count }

  private func styled(_ line: String, _ style: Style?) -> String {
    guard let style, usesColour else { return line }
    return "\u{1B}[\(style.rawValue)m\(line)\u{1B}[0m"
  }
}
