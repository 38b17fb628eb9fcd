/// Characters that look like the one that is meant and are another: a reader cannot see why a name
/// that looks right is wrong.
package enum LookAlike {
  /// What is to be said of the first of them, such as "the dash ‑ only looks like -"; `nil` if there
  /// is none.
  package static func words(about text: String) -> String? {
    text.unicodeScalars.lazy.compactMap(words).first
  }

  private static func words(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{A0}", "\u{202F}", "\u{2007}": "a no-break blank only looks like a blank"
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}":
      "the dash \(scalar) only looks like -"
    case "“", "”", "„", "‟", "«", "»": "the quote \(scalar) only looks like \""
    case "‘", "’", "‚", "‛": "the quote \(scalar) only looks like '"
    case _ where scalar.isASCII: nil
    case _ where scalar.properties.isWhitespace: "a wide blank only looks like a blank"
    case _ where scalar.properties.numericType == .decimal:
      scalar.properties.numericValue.map { "\(scalar) only looks like \(Int($0))" }
    case "\u{FF01}"..."\u{FF5E}":
      Unicode.Scalar(scalar.value - 0xFEE0).map { "\(scalar) only looks like \($0)" }
    default: nil
    }
  }
}
