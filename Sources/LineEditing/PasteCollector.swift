/// Gathers the text of a bracketed paste until its end mark.
struct PasteCollector {
  private var bytes: [UInt8] = []
  private static let endMark = Array("\u{1b}[201~".utf8)

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes bytes from the position on; `true` when the end mark has come, and was taken too.
  mutating func take(from source: [UInt8], at position: inout Int) -> Bool {
    while position < source.count {
      let byte = source[position]
      bytes.append(byte)
      position += 1
      // Only the mark's last byte is worth a comparison.
      if byte == Self.endMark.last, bytes.suffix(Self.endMark.count) == Self.endMark[...] {
        bytes.removeLast(Self.endMark.count)
        return true
      }
    }
    return false
  }
}
