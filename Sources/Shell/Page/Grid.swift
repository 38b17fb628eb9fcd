internal import Playbooks

/// Names with short words about each, in columns.
struct Grid: Equatable {
  /// What each column is about; the first holds the names.
  let head: [String]
  /// As many cells as ``head`` has.
  let rows: [[String]]

  /// Each row as a sentence, for a screen too narrow and for ears.
  var sentences: [String] {
    rows.map { row in
      let words = zip(head, row).dropFirst().map { "\($0): \($1)" }.joined(separator: "; ")
      return "\(row.first ?? ""). \(words)."
    }
  }
}

extension Layout {
  /// Columns where they fit on the screen, else a sentence for each row.
  func text(of grid: Grid) -> String {
    let cells = ([grid.head] + grid.rows).map { $0.map(SafeText.visible) }
    let widths = grid.head.indices.map { column in
      (cells.map { $0[column].columns }.max() ?? 0) + Layout.cellGap
    }
    let first = min(widths[0], screen - widths.dropFirst().reduce(0, +))
    guard first >= min(widths[0], Layout.narrowestName) else {
      return text(of: Page(grid.sentences.map { .item("-", $0) }))
    }
    return cells.map { row in
      let rest = zip(row, widths).dropFirst().map { Layout.padded($0, to: $1) }.joined()
      let name = Layout(width: first - Layout.cellGap).text(of: Page([.paragraph(row[0])]))
        .split(separator: "\n").map(String.init)
      let top = Layout.padded(name.first ?? "", to: first) + rest
      return ([top] + name.dropFirst()).map { $0.trimmingEnd() + "\n" }.joined()
    }.joined()
  }

  /// Short lines with an empty one between them, a little away from the edge.
  func projected(_ text: String) -> String {
    let room = Layout(width: min(width - 4, Layout.widestProjected))
    return room.text(of: Page([.paragraph(text)])).split(separator: "\n")
      .map { "  \($0)\n" }.joined(separator: "\n")
  }

  private static let cellGap = 2
  private static let narrowestName = 24
  private static let widestProjected = 60

  private static func padded(_ text: String, to column: Int) -> String {
    text + String(repeating: " ", count: max(0, column - text.columns))
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}
