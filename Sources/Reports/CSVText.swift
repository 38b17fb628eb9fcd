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
    let isFormula = shown.unicodeScalars.first.map("=+-@\t\n".unicodeScalars.contains) == true
    let defused = isFormula ? "'" + shown : shown
    guard defused.unicodeScalars.contains(where: ",\"\n".unicodeScalars.contains) else {
      return defused
    }
    return "\"" + defused.replacing("\"", with: "\"\"") + "\""
  }
}
