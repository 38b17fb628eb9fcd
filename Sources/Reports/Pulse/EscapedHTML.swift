/// Texts as HTML shows them.
enum EscapedHTML {
  /// A text on one line, with nothing in it that could be read as markup.
  ///
  /// Scalar by scalar: a quotation mark with an accent on it is one `Character`, but still ends an
  /// attribute.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar {
      case "&", "<", ">", "\"", "'":
        escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
