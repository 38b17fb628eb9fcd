internal import Playbooks

/// Rows of a CSV file (RFC 4180).
enum CSVText {
  /// Lines of cells, each with CR LF at its end.
  static func text(of rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A text in quotes where it needs them; a spreadsheet never takes it for a formula.
  private static func cell(_ text: String) -> String {
    let shown = SafeText.visible(text)
    let defused = isFormula(shown) ? "'" + shown : shown
    guard defused.unicodeScalars.contains(where: ",;\t\"\n".unicodeScalars.contains) else {
      return defused
    }
    // Not letter by letter: a quote with an accent upon it is one letter, and still ends a cell.
    let doubled = defused.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }

  /// Whether a spreadsheet may take it for a formula, behind blanks or with full-width signs, too.
  private static func isFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.first.map("\t\n".unicodeScalars.contains) == true { return true }
    let start = scalars.first { !$0.properties.isWhitespace }
    return start.map("=+-@＝＋－＠".unicodeScalars.contains) == true
  }
}
