/// Bytes in, lines out; each byte is looked at once, however long the line.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isBeginning = true

  mutating func append(_ new: [UInt8]) {
    if start > 0 {
      bytes.removeFirst(start)
      searched -= start
      start = 0
    }
    bytes.append(contentsOf: new)
  }

  /// The next whole line without its LF or CR LF.
  mutating func nextLine() -> String? {
    guard let lineFeed = bytes[searched...].firstIndex(of: 0x0a) else {
      searched = bytes.count
      return nil
    }
    var line = bytes[start..<lineFeed]
    if line.last == 0x0d { line.removeLast() }
    start = lineFeed + 1
    searched = start
    return text(line)
  }

  /// A last line that no line feed ends, `nil` if there is none.
  mutating func takeRest() -> String? {
    defer { drop() }
    return start < bytes.count ? text(bytes[start...]) : nil
  }

  mutating func drop() {
    bytes = []
    start = 0
    searched = 0
  }

  /// Bytes that are no text, NUL among them, become U+FFFD; a byte order mark is no text either.
  private mutating func text(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    if isBeginning, line.starts(with: [0xef, 0xbb, 0xbf]) { line.removeFirst(3) }
    isBeginning = false
    let text = String(decoding: line, as: UTF8.self)
    guard line.contains(0) else { return text }
    let replaced = text.unicodeScalars.map { $0.value == 0 ? "\u{fffd}" : $0 }
    return String(replaced[...])
  }
}
