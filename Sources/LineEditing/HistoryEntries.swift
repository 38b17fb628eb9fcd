/// Remembered lines, oldest first, each once and no more than a limit.
struct HistoryEntries {
  let limit: Int
  private(set) var lines: [String] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// Makes a line the newest; `false` when it stays out: blank, or led by a space.
  @discardableResult
  mutating func add(_ line: String) -> Bool {
    guard Self.accepts(line) else { return false }
    let entry = line.printable
    if lines.last == entry { return false }
    lines.removeAll { $0 == entry }
    lines.append(entry)
    lines.removeFirst(max(0, lines.count - limit))
    return true
  }

  static func accepts(_ line: String) -> Bool {
    !line.hasPrefix(" ") && !line.allSatisfy(\.isWhitespace)
  }
}
