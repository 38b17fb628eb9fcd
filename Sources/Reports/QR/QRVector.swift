extension QRCode {
  /// The symbol as an SVG image, quiet zone included, for a page or a file of its own.
  ///
  /// - Parameters:
  ///   - label: What a screen reader says in place of the image; any text, escaped here.
  ///   - moduleSize: The side of a module in CSS pixels, at least 1.
  /// - Returns: One `svg` element, `(size + 8) * moduleSize` pixels a side, and a line end.
  package func svg(label: String, moduleSize: Int = 8) -> String {
    let side = size + 2 * Self.quietZone
    let pixels = side * moduleSize
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(pixels)" height="\(pixels)" \
      viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges" \
      role="img" aria-label="\(Self.escaped(label))">
      <rect width="\(side)" height="\(side)" fill="#fff"/>
      <path fill="#000" d="\(darkPath)"/>
      </svg>

      """
  }

  /// A rectangle, one module high, for each run of dark modules in a row.
  private var darkPath: String {
    var path = ""
    for (row, modules) in drawnRows.enumerated() {
      var start = 0
      while start < modules.count {
        let length = modules[start...].prefix { $0 }.count
        if length > 0 { path += "M\(start) \(row)h\(length)v1h-\(length)z" }
        start += length + 1
      }
    }
    return path
  }

  /// The text as the value of an attribute between double quotes.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // XML 1.0 has no way to write these, not even as references.
      case "\0"..."\u{8}", "\u{b}", "\u{c}", "\u{e}"..."\u{1f}", "\u{fffe}", "\u{ffff}":
        escaped += "\u{fffd}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
