/// How deep the sections of a Mustache template stand in one another.
///
/// Each level takes twice the time of the one before, and thousands of them end the program.
struct TemplateDepth {
  static let most = 10

  /// Where the first section too many begins, counted from 1; `nil` if there is none.
  private(set) var tooDeep: (line: Int, column: Int)?

  init(_ text: String) {
    // Other braces hold until the section that sets them ends.
    var braces = [("{{", "}}")]
    var rest = text[...]
    while let (opening, closing) = braces.last, let start = rest.firstRange(of: opening) {
      let inside = rest[start.upperBound...]
      guard let end = inside.firstRange(of: closing) else { return }
      let tag = inside[..<end.lowerBound]
      switch tag.first {
      case "#", "^", "<", "$": braces.append((opening, closing))
      case "/": if braces.count > 1 { braces.removeLast() }
      case "=":
        let words = tag.split { $0.isWhitespace || $0 == "=" }
        if words.count == 2 { braces[braces.count - 1] = (String(words[0]), String(words[1])) }
      default: break
      }
      guard braces.count - 1 <= TemplateDepth.most else {
        let before = text[..<start.lowerBound]
        let line = before.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
        let column = before.reversed().prefix { !$0.isNewline }.count + 1
        tooDeep = (line, column)
        return
      }
      rest = inside[end.upperBound...]
    }
  }
}
