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
    var value = SafeText.visible(text)
    for (plain, escaped) in [("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")] {
      value = value.replacing(plain, with: escaped)
    }
    return value
  }
}
