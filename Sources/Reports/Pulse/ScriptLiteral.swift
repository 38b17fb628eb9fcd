internal import Playbooks

/// Texts as JavaScript takes them.
enum ScriptLiteral {
  /// A text in quotes; nothing in it can end the literal, or a script element around it.
  static func text(_ text: String) -> String {
    var literal = "\""
    for scalar in SafeText.visible(text).unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "<", ">", "&", "`", "\0"..<" ", "\u{2028}", "\u{2029}": literal += escape(scalar)
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// Of a scalar below U+10000.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
