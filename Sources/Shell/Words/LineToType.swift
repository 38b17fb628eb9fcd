/// A line that a sentence tells people to type; the tests see to it that each one is understood.
///
/// Written where it is said: `"\(type: "room open") opens one."`.
struct LineToType: ExpressibleByStringInterpolation {
  let text: String

  init(stringLiteral text: String) {
    self.text = text
  }
}

extension DefaultStringInterpolation {
  /// Puts in a line to type.
  mutating func appendInterpolation(type line: LineToType) {
    appendInterpolation(line.text)
  }
}
