extension QRCode {
  /// The symbol as lines for a terminal, quiet zone included, without line ends.
  ///
  /// - Returns: `(size + 9) / 2` lines, `size + 8` columns wide. A character holds two modules, one
  ///   above the other. Both colours are set throughout and reset at the end of each line.
  package func terminalLines() -> [String] {
    let rows = drawnRows
    let empty = Array(repeating: false, count: rows.count)
    return stride(from: 0, to: rows.count, by: 2).map { top in
      let bottom = top + 1
      return Self.terminalLine(rows[top], over: bottom < rows.count ? rows[bottom] : empty)
    }
  }

  private static func terminalLine(_ upper: [Bool], over lower: [Bool]) -> String {
    var line = ""
    var last = ""
    for (top, bottom) in zip(upper, lower) {
      let colours = "\u{1b}[\(style(top, over: bottom))m"
      if colours != last { line += colours }
      line += "▀"
      last = colours
    }
    return line + "\u{1b}[0m"
  }

  /// The styles its lines are written in, as parameters of "select graphic rendition"; 0 ends them.
  package static let styles =
    [(true, true), (true, false), (false, true), (false, false)].map { style($0, over: $1) } + ["0"]

  private static func style(_ upper: Bool, over lower: Bool) -> String {
    "38;5;\(colour(upper));48;5;\(colour(lower))"
  }

  /// The number of black or white in the colour cube, which themes leave alone, unlike 0 to 15.
  private static func colour(_ dark: Bool) -> Int { dark ? 16 : 231 }
}
