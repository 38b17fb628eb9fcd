/// The tags of a Mustache template, one after the other.
struct TemplateTags: Sequence, IteratorProtocol {
  /// What stands between two braces and two braces.
  struct Tag {
    /// What stands before the name, such as `#`; none for a plain name.
    let sign: Character?
    let name: Substring
    /// Functions of Mustache around the name: `reversed(next)`.
    let functions: [Substring]
    /// Where its braces begin.
    let start: String.Index
    /// How many sections are open behind it.
    let depth: Int
  }

  private var rest: Substring
  /// Other braces hold until the section that sets them ends.
  private var braces = [(opening: "{{", closing: "}}")]

  init(_ text: String) {
    rest = text[...]
  }

  mutating func next() -> Tag? {
    guard let (opening, closing) = braces.last, let start = rest.firstRange(of: opening) else {
      return nil
    }
    let inside = rest[start.upperBound...]
    guard let end = inside.firstRange(of: closing) else { return nil }
    rest = inside[end.upperBound...]
    let words = inside[..<end.lowerBound]
    let sign = words.first.flatMap { "#^/<$>&{!%=".contains($0) ? $0 : nil }
    switch sign {
    case "#", "^", "<", "$": braces.append((opening, closing))
    case "/": if braces.count > 1 { braces.removeLast() }
    case "=":
      let pair = words.split { $0.isWhitespace || $0 == "=" }
      if pair.count == 2 { braces[braces.count - 1] = (String(pair[0]), String(pair[1])) }
    default: break
    }
    let path = words.drop { $0 == sign || $0.isWhitespace }.prefix { $0 != "}" && !$0.isWhitespace }
    let parts = path.split(separator: "(", omittingEmptySubsequences: false)
    return Tag(
      sign: sign, name: (parts.last ?? "").prefix { $0 != ")" }, functions: parts.dropLast(),
      start: start.lowerBound, depth: braces.count - 1)
  }
}
