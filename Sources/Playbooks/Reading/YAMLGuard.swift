/// Refuses what must not reach a YAML parser: huge, binary or deeply nested text, control and
/// direction characters, anchors, aliases and tags.
///
/// Tells tokens apart as libyaml's scanner does, in one pass over the bytes; if it took a text for
/// a quote or a comment that the parser does not, whatever stands in there would pass unseen.
struct YAMLGuard {
  private enum State {
    case between
    case plain
    case quoted(UInt8)
    /// The text of `|` and `>`: lines indented at least so much; the first one may fix it deeper.
    case block(minimum: Int, isFixed: Bool)
  }

  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var lineStart = 0
  private var state = State.between
  private var flowDepth = 0
  /// Columns at which the open block collections start.
  private var indents: [Int] = []
  /// Where the first token of this line stands, which a colon would make a key.
  private var keyColumn: Int?

  /// The first thing to refuse in `text`, if any.
  static func problem(in text: String, file: String) -> Problem? {
    guard text.utf8.count <= YAMLLimits.maximumSize else {
      return Problem(
        at: Place(file: file, line: 1, column: 1),
        "the file is larger than 1 MB; what people write by hand is far smaller")
    }
    if let problem = unsafeCharacter(in: text, file: file) { return problem }
    var guardian = YAMLGuard(file: file, bytes: Array(text.utf8))
    return guardian.scan()
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  private static func unsafeCharacter(in text: String, file: String) -> Problem? {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" || !SafeText.isSafe(scalar) {
        return Problem(
          at: Place(file: file, line: line, column: column),
          scalar == "\u{FFFD}" ? "this is not UTF-8 text" : SafeText.refusal(of: scalar))
      }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return nil
  }

  // MARK: Lines

  private mutating func scan() -> Problem? {
    while index < bytes.count {
      lineStart = index
      startLine()
      while !isAtLineEnd {
        if let complaint = step() { return Problem(at: place, complaint) }
      }
      index += 1
    }
    return nil
  }

  /// Goes to the first byte of the line to look at; to its end if there is nothing to see.
  private mutating func startLine() {
    switch state {
    case .quoted: break
    case .between: if flowDepth == 0 { keyColumn = nil }
    case .plain:
      skip(while: isBlank)
      guard !isAtLineEnd else { return }
      let isOutside = flowDepth == 0 && column <= indents.last ?? -1
      if isOutside || byte == UInt8(ascii: "#") || isDocumentMarker {
        state = .between
        if flowDepth == 0 { keyColumn = nil }
      }
    case .block(let minimum, let isFixed):
      skip { $0 == UInt8(ascii: " ") }
      let wanted = isFixed ? minimum : max(minimum, column)
      guard isAtLineEnd || column >= wanted else {
        state = .between
        keyColumn = nil
        return
      }
      state = .block(minimum: wanted, isFixed: isFixed || !isAtLineEnd)
      skipLine()
    }
  }

  // MARK: Tokens

  /// Takes one step to the right; says what is wrong there, if anything.
  private mutating func step() -> String? {
    switch state {
    case .between: return token()
    case .plain: stepInPlain()
    case .quoted(let quote): stepInQuotes(quote)
    case .block: skipLine()
    }
    return nil
  }

  private mutating func stepInPlain() {
    let endsKey = byte == UInt8(ascii: ":") && isBlankNext
    if endsKey || (flowDepth > 0 && ",[]{}".utf8.contains(byte)) {
      state = .between
    } else if byte == UInt8(ascii: "#"), isBlank(bytes[index - 1]) {
      state = .between
      skipLine()
    } else {
      index += 1
    }
  }

  private mutating func stepInQuotes(_ quote: UInt8) {
    if byte == quote { state = .between }
    let isEscape = byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
    index += 1
    if isEscape, !isAtLineEnd { index += 1 }
  }

  private mutating func token() -> String? {
    if isBlank(byte) {
      index += 1
      return nil
    }
    let here = column
    if flowDepth == 0 { indents.removeAll { $0 > here } }
    if byte == UInt8(ascii: "#") || (column == 0 && byte == UInt8(ascii: "%")) {
      skipLine()
      return nil
    }
    if isDocumentMarker {
      indents = []
      index += 3
      return nil
    }
    let start = index
    if let complaint = structure() { return complaint }
    guard flowDepth + indents.count > YAMLLimits.maximumDepth else { return nil }
    index = start
    return "this is nested more than \(YAMLLimits.maximumDepth) levels deep"
  }

  private mutating func structure() -> String? {
    let isIndicator = isBlankNext || flowDepth > 0
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      return "anchors, aliases and tags (&, * and !) are not allowed;"
        + " put a text that begins so in quotes"
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      noteKey()
      flowDepth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(0, flowDepth - 1)
    case UInt8(ascii: ","): break
    case UInt8(ascii: "-") where isBlankNext: open(at: column)
    case UInt8(ascii: "?") where isIndicator: open(at: column)
    case UInt8(ascii: ":") where isIndicator:
      open(at: keyColumn ?? column)
      keyColumn = nil
    case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
      startBlock()
      return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      noteKey()
      state = .quoted(byte)
    default:
      noteKey()
      state = .plain
    }
    index += 1
    return nil
  }

  private mutating func noteKey() {
    if flowDepth == 0, keyColumn == nil { keyColumn = column }
  }

  private mutating func open(at column: Int) {
    if flowDepth == 0, indents.last ?? -1 < column { indents.append(column) }
  }

  /// `|` or `>`, perhaps with a digit that says how deep the text is indented.
  private mutating func startBlock() {
    let parent = indents.last ?? -1
    let header = bytes[index...].dropFirst().prefix(2)
    if let digit = header.first(where: (UInt8(ascii: "1")...UInt8(ascii: "9")).contains) {
      state = .block(minimum: max(parent, 0) + Int(digit - UInt8(ascii: "0")), isFixed: true)
    } else {
      state = .block(minimum: max(parent + 1, 1), isFixed: false)
    }
    skipLine()
  }

  // MARK: Bytes

  private var byte: UInt8 { bytes[index] }

  private var column: Int { index - lineStart }

  /// A lone carriage return ends a line too, for the parser.
  private var isAtLineEnd: Bool { index >= bytes.count || isBreak(byte) }

  private var isBlankNext: Bool {
    index + 1 >= bytes.count || isBlank(bytes[index + 1]) || isBreak(bytes[index + 1])
  }

  private var isDocumentMarker: Bool {
    guard column == 0, index + 3 <= bytes.count else { return false }
    let mark = bytes[index..<index + 3]
    return (mark.elementsEqual("---".utf8) || mark.elementsEqual("...".utf8))
      && (index + 3 == bytes.count || " \t\r\n".utf8.contains(bytes[index + 3]))
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while !isAtLineEnd, condition(byte) { index += 1 }
  }

  private mutating func skipLine() { skip { _ in true } }

  private var place: Place {
    let before = bytes[..<index]
    let line = before.indices.count { index in
      before[index] == UInt8(ascii: "\n")
        || before[index] == UInt8(ascii: "\r") && bytes[index + 1] != UInt8(ascii: "\n")
    }
    let start = bytes[lineStart..<index]
    return Place(
      file: file, line: line + 1,
      column: String(decoding: start, as: UTF8.self).unicodeScalars.count + 1)
  }
}
