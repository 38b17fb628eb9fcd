/// Text in lines for a picture, which does not break them itself.
enum TextLines {
  /// The text in lines of at most so many columns; never empty.
  ///
  /// Letters of scripts that are written in squares count as two.
  static func wrapped(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in PlainText.line(text).split(separator: " ").flatMap({ pieces($0, of: width) }) {
      if !line.isEmpty, columns(line) + 1 + columns(word) > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return lines + [line]
  }

  private static func pieces(_ word: Substring, of width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for letter in word {
      if !piece.isEmpty, columns(piece) + columns(String(letter)) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(letter)
    }
    return pieces + [piece]
  }

  private static func columns(_ text: String) -> Int {
    text.reduce(0) { sum, letter in
      // From Hangul and Chinese signs on, and pictures.
      sum + (letter.unicodeScalars.first.map { $0.value >= 0x1100 } == true ? 2 : 1)
    }
  }
}
