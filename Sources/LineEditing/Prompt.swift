/// A request's prompt, made ready for libedit, which can draw one row of plain text.
struct Prompt: Equatable {
  /// What is printed once, above the line: all but the last row.
  let heading: String
  /// What libedit draws.
  let plain: String
  /// What is painted over it; `nil` for nothing.
  let styled: String?
  /// The columns the plain text takes.
  let width: Int

  init(_ request: LineRequest, isUTF8: Bool) {
    let rows = Self.rows(request.prompt)
    let styledRows = request.styledPrompt.map(Self.rows)
    let heading = (styledRows ?? rows).dropLast().map { $0 + "\n" }.joined()
    let plain = (rows.last ?? "").printable
    self.heading = isUTF8 ? heading : heading.asciiOnly
    self.plain = isUTF8 ? plain : plain.asciiOnly
    styled = isUTF8 ? styledRows?.last : styledRows?.last?.asciiOnly
    width = DisplayWidth.of(self.plain)
  }

  private static func rows(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// The text for a system without UTF-8, where libedit would die of anything else.
  fileprivate var asciiOnly: String {
    String(map { $0.isASCII ? $0 : ">" })
  }
}
