internal import Playbooks

/// Lines of an iCalendar file (RFC 5545).
enum CalendarText {
  /// Octets in a line at most, without its end.
  private static let longest = 75

  /// `NAME:value` with its end, folded where it is long and never inside a character.
  static func line(_ name: String, _ value: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > longest {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded + "\r\n"
  }

  /// A text as a value: backslash, comma, semicolon and line end are escaped.
  static func escaped(_ text: String) -> String {
    var value = String.UnicodeScalarView()
    // Not letter by letter: a semicolon with an accent upon it is one letter, and still ends a value.
    for scalar in SafeText.visible(text).unicodeScalars {
      if "\\,;\n".unicodeScalars.contains(scalar) { value.append("\\") }
      value.append(scalar == "\n" ? "n" : scalar)
    }
    return String(value)
  }
}
