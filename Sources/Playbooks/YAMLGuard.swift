/// Refuses what must not reach a YAML parser: huge, binary or deeply nested text, control and
/// direction characters, anchors and aliases.
///
/// A scan of quotes, comments and block texts, exact enough to tell where a value begins; one pass
/// over the bytes.
struct YAMLGuard {
  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var flowDepth = 0
  private var quote: UInt8?
  /// Columns at which the open block collections start.
  private var indents: [Int] = []
  /// Lines indented deeper than this belong to a block text.
  private var blockText: Int?

  /// The first thing to refuse in `text`, if any.
  static func problem(in text: String, file: String) -> Problem? {
    let start = Place(file: file, line: 1, column: 1)
    guard text.utf8.count <= YAMLLimits.maximumSize else {
      return Problem(at: start, "the file is larger than 1 MB; a playbook is far smaller")
    }
    if let problem = unsafeCharacter(in: text, file: file) { return problem }
    var guardian = YAMLGuard(file: file, bytes: Array(text.utf8))
    return guardian.scan()
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  // MARK: Characters

  private static func unsafeCharacter(in text: String, file: String) -> Problem? {
    var line = 1
    var column = 1
    // A byte order mark at the very start is how some editors write UTF-8.
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      if !SafeText.isSafe(scalar) || scalar == "\u{FFFD}" {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return Problem(
          at: Place(file: file, line: line, column: column),
          scalar == "\u{FFFD}"
            ? "this is not UTF-8 text" : "the invisible control character \(name) is not allowed")
      }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return nil
  }

  // MARK: Structure

  private mutating func scan() -> Problem? {
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let problem = scanLine(until: end) { return problem }
      index = end + 1
    }
    return nil
  }

  private mutating func scanLine(until end: Int) -> Problem? {
    let start = index
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    let indent = index - start
    guard index < end, bytes[index] != UInt8(ascii: "\r") else { return nil }
    if let limit = blockText {
      if indent > limit { return nil }
      blockText = nil
    }
    var column = indent
    if quote == nil, flowDepth == 0 {
      indents.removeAll { $0 > indent }
      open(at: indent)
      // "- - key:" opens one collection a dash.
      while index + 1 < end, "-?".utf8.contains(bytes[index]), bytes[index + 1] == space {
        index += 2
        while index < end, bytes[index] == space { index += 1 }
        column = index - start
        open(at: column)
      }
      if indents.count > YAMLLimits.maximumDepth { return tooDeep }
    }
    return scanValues(until: end, column: column)
  }

  private mutating func open(at column: Int) {
    if indents.last ?? -1 < column { indents.append(column) }
  }

  /// Looks at the rest of a line; `column` is that of its innermost collection.
  private mutating func scanValues(until end: Int, column: Int) -> Problem? {
    var startsValue = quote == nil
    while index < end {
      let byte = bytes[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { index += 1 }
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "#"), index == 0 || isBlank(bytes[index - 1]) {
        return nil
      } else if startsValue, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
        return Problem(
          at: place(of: index),
          "anchors and aliases (& and *) are not allowed; put a text that begins so in quotes")
      } else if startsValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        startsValue = false
      } else if startsValue, flowDepth == 0, byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
      {
        blockText = column
        return nil
      } else {
        startsValue = startsValueAfter(byte, before: end) || (startsValue && byte == space)
        if flowDepth > YAMLLimits.maximumDepth { return tooDeep }
      }
      index += 1
    }
    return nil
  }

  /// Counts brackets, and says whether a value may begin after this byte.
  private mutating func startsValueAfter(_ byte: UInt8, before end: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flowDepth += 1
      return true
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowDepth = max(0, flowDepth - 1)
      return false
    case UInt8(ascii: ","): return flowDepth > 0
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"):
      return index + 1 >= end || isBlank(bytes[index + 1])
    default: return false
    }
  }

  private var space: UInt8 { UInt8(ascii: " ") }

  private func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

  private var tooDeep: Problem {
    Problem(at: place(of: index), "this is nested more than \(YAMLLimits.maximumDepth) levels deep")
  }

  private func place(of index: Int) -> Place {
    let before = bytes[..<min(index, bytes.count)]
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    return Place(
      file: file,
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: bytes[lineStart..<before.endIndex], as: UTF8.self)
        .unicodeScalars.count + 1)
  }
}
