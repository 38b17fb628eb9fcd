/// Text that cannot move a cursor, clear a screen or turn the reading direction round.
package enum SafeText {
  /// Whether a character may be shown as it is: no control characters but tab and line ends, none
  /// that switch the direction of writing.
  package static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    // Letters and hyphens that leave a blank or nothing.
    case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: false
    // Of no width: blanks, marks and tags that nobody sees; joiners stay, for scripts and pictures.
    case 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    default: true
    }
  }

  /// Whether all of a text may be shown as it is.
  package static func isSafe(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isSafe) }

  /// Whether a text is one line of at most so many letters, with the marks upon them.
  ///
  /// What is stored is held against it where it is typed, and again where it comes from elsewhere.
  package static func isLine(_ text: String, upTo most: Int) -> Bool {
    // Marks upon marks make one letter of any length.
    text.utf8.count <= most * 16 && text.count <= most && !text.contains(where: \.isNewline)
  }

  /// `text` with a visible stand-in for each character that is not safe.
  ///
  /// Control characters become their pictures (ESC is `␛`), all others `�`.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isSafe($0) || $0 == "\r" }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: continue
      case _ where isSafe(scalar): safe.append(scalar)
      case 0..<0x20: safe.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: safe.append("\u{2421}")
      default: safe.append("\u{FFFD}")
      }
    }
    return String(safe)
  }

  /// Says that a character which is not safe may not stand in an authored file.
  static func refusal(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - code.count))
    return "the invisible control character U+\(zeros)\(code) is not allowed"
  }

  /// `text` in quotes for a message: safe, on one line, and no longer than a name need be; what in a
  /// name only looks right is said behind it.
  package static func quoted(_ text: String) -> String {
    let start = visible(String(text.prefix(61))).replacing("\n", with: " ")
    guard start.count <= 60 else { return "'\(start.prefix(59))…'" }
    let isName = text.split(separator: " ").count < 3
    let note = isName ? LookAlike.words(about: text).map { " (\($0))" } : nil
    return "'\(start)'" + (note ?? "")
  }
}
