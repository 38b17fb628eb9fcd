internal import Playbooks

/// HTML written as a literal; each text that is put into it is escaped on the way.
struct EscapedHTML: ExpressibleByStringInterpolation, Sendable {
  let text: String

  init(stringLiteral value: String) {
    text = value
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  /// A style or a script of ours.
  init(ours text: StaticString) {
    self.text = "\(text)"
  }

  static func lines(_ parts: some Sequence<EscapedHTML>) -> EscapedHTML {
    let joined = parts.map(\.text).joined(separator: "\n")
    return "\(raw: joined)"
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ html: EscapedHTML) { text += html.text }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ words: String) { text += EscapedHTML.escaped(words) }
    fileprivate mutating func appendInterpolation(raw: String) { text += raw }
  }

  /// A text as HTML shows it, on one line.
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
