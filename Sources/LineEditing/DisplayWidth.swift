import CLibedit

/// How many columns text takes on the screen.
///
/// Asks the C library, because libedit does too and both must agree on where the cursor is.
enum DisplayWidth {
  /// The columns of a text that holds no control characters.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar: 0 for marks that sit on another, 2 for double width.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7f ? 0 : 1 }
    return max(0, raw(scalar))
  }

  /// Whether it takes exactly one column, so that libedit's own drawing can be trusted with it.
  static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 || raw(scalar) == 1
  }

  /// Whether libedit shows it as a character at all.
  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || raw(scalar) > 0
  }

  private static func raw(_ scalar: Unicode.Scalar) -> Int {
    Int(clibedit_wcwidth(wchar_t(bitPattern: scalar.value)))
  }
}
