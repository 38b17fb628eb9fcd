internal import Yams

/// A node of an authored file with its place; what the rest of this target reads.
struct YAMLValue {
  /// What stands there.
  enum Content {
    case scalar(String)
    case list([YAMLValue])
    case map([(key: YAMLValue, value: YAMLValue)])
    /// Nothing written, or `~`.
    case empty
  }

  let place: Place
  let content: Content
  private let source: SourceText

  /// Reads one YAML document; refuses first what must not reach the parser.
  ///
  /// - Throws: The first problem that ends the reading; others go to the log.
  static func parse(_ text: String, file: String, log: ReadingLog) throws(Problems) -> YAMLValue {
    // Some editors begin a UTF-8 file with a byte order mark.
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    if let problem = YAMLGuard.problem(in: text, file: file) { throw Problems([problem]) }
    let root: Yams.Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Problems([YAMLFailure(error, file: file).problem])
    }
    guard let root else {
      throw Problems([
        Problem(at: Place(file: file, line: 1, column: 1), "there is nothing in this file")
      ])
    }
    return YAMLValue(root, source: SourceText(text, file: file), log: log)
  }

  private init(_ node: Yams.Node, source: SourceText, log: ReadingLog) {
    self.source = source
    place = Place(file: source.file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isNothing ? .empty : .scalar(scalar.string)
      if scalar.style == .plain, !isNothing, let slip = slip(in: scalar.string) {
        log.slip(at: place, slip)
      }
      // "\e" in double quotes is a control character only now.
      if let unsafe = scalar.string.unicodeScalars.first(where: { !SafeText.isSafe($0) }) {
        log.error(at: place, SafeText.refusal(of: unsafe))
      }
    case .sequence(let sequence):
      content = .list(sequence.map { YAMLValue($0, source: source, log: log) })
      if isSentenceCut(in: sequence) { log.slip(at: place, YAMLValue.cutSentence) }
    case .mapping(let mapping):
      content = .map(
        mapping.map {
          (
            YAMLValue($0.key, source: source, log: log),
            YAMLValue($0.value, source: source, log: log)
          )
        })
    case .alias:
      content = .empty
    }
  }

  private static let cutSentence =
    "a comma parts this text in two; between brackets a text with a comma wants quotes"

  /// Whether a list between brackets has an item that goes on like the sentence before it.
  private func isSentenceCut(in list: Yams.Node.Sequence) -> Bool {
    // The parser does not keep the style of a list.
    guard source.line(place.line)?.dropFirst(place.column - 1).first == "[" else { return false }
    let open = list.map { $0.scalar.flatMap { $0.style == .plain ? $0.string : nil } ?? "" }
    return zip(open, open.dropFirst()).contains { before, after in
      before.contains(" ") && before.first?.isUppercase == true && after.first?.isLowercase == true
    }
  }

  /// What an author may not have meant with a text that has no quotes around it.
  private func slip(in text: String) -> String? {
    if let first = text.unicodeScalars.first, "“”„‟«»‘’‚‛".unicodeScalars.contains(first) {
      return "a text begins with \(first), which YAML takes for a letter; put it in straight quotes"
    }
    guard let whole = source.line(place.line), whole.contains("#") else { return nil }
    let line = whole.dropFirst(place.column - 1)
    var before: Unicode.Scalar = "#"
    for (index, scalar) in zip(line.indices, line) {
      defer { before = scalar }
      guard scalar == "#", before == " " || before == "\t" else { continue }
      let rest = line[line.index(after: index)...]
      let isPart = text.hasPrefix(String(Substring(line[..<index])).trimmed)
      guard isPart, let next = rest.first, next != " ", next != "#" else { return nil }
      return
        "what stands behind # is left out; put the text in quotes, or a blank behind the # of a "
        + "comment"
    }
    return nil
  }

  private init(_ content: Content, like other: YAMLValue) {
    self.content = content
    place = other.place
    source = other.source
  }

  /// The same place with other content.
  func with(_ content: Content) -> YAMLValue { YAMLValue(content, like: self) }

  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// What it is, in words for its author.
  var kind: String {
    switch content {
    case .scalar: "a text"
    case .list: "a list"
    case .map: "a group of keys"
    case .empty: "nothing"
    }
  }

  /// Where a character of the text stands in the file, `offset` characters from its start.
  ///
  /// A text that is folded or escaped has no such place; its own start stands in.
  func place(ofCharacter offset: Int) -> Place {
    guard let text, let written = source.line(place.line)?.dropFirst(place.column - 1) else {
      return place
    }
    let quote = written.first == "\"" || written.first == "'" ? 1 : 0
    guard written.dropFirst(quote).starts(with: text.unicodeScalars) else { return place }
    return Place(file: place.file, line: place.line, column: place.column + quote + offset)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// The lines of a file, split only when somebody asks.
private final class SourceText {
  let file: String
  private let text: String
  private lazy var lines = text.split(
    omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })

  init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  func line(_ number: Int) -> Substring.UnicodeScalarView? {
    lines.indices.contains(number - 1) ? lines[number - 1].unicodeScalars : nil
  }
}
