import LineEditing
import Testing

struct KeyDecoderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let keys: [Key]

    init(_ description: String, _ bytes: [UInt8], _ keys: [Key]) {
      testDescription = description
      self.bytes = bytes
      self.keys = keys
    }

    init(_ description: String, _ text: String, _ keys: [Key]) {
      self.init(description, Array(text.utf8), keys)
    }
  }

  static let rows = [
    Row("letters and a control character", "a\r", [.scalar("a"), .scalar("\r")]),
    Row("two, three and four bytes", "é日👍", [.scalar("é"), .scalar("日"), .scalar("👍")]),
    Row("a mark of its own", "e\u{301}", [.scalar("e"), .scalar("\u{301}")]),
    Row("an arrow", "\u{1b}[A", [.up]),
    Row("an arrow in application mode", "\u{1b}OB", [.down]),
    Row("two keys at once", "\u{1b}[C\u{1b}[D", [.right, .left]),
    Row("Home and End of three terminals", "\u{1b}[H\u{1b}[1~\u{1b}OF", [.home, .home, .end]),
    Row("Ctrl-Left and Alt-Right", "\u{1b}[1;5D\u{1b}[1;3C", [.wordLeft, .wordRight]),
    Row("Delete", "\u{1b}[3~", [.delete]),
    Row("unknown sequences are swallowed", "\u{1b}[24~\u{1b}[?1;2cx", [.scalar("x")]),
    Row("a function key of the console", "\u{1b}[[Ax", [.scalar("x")]),
    Row("Alt-b", "\u{1b}b", [.scalar("\u{1b}"), .scalar("b")]),
    Row("a lone Escape", "\u{1b}", [.scalar("\u{1b}")]),
    Row("a sequence cut off for good", "\u{1b}[1;", []),
    Row("a sequence broken by a key", "\u{1b}[1\rx", [.scalar("\r"), .scalar("x")]),
    Row("a paste of two lines", "\u{1b}[200~a\r\nb\u{1b}[201~c", [.paste("a\r\nb"), .scalar("c")]),
    Row("a paste with an escape in it", "\u{1b}[200~\u{1b}[A~\u{1b}[201~", [.paste("\u{1b}[A~")]),
    Row("a paste without an end", "\u{1b}[200~abc", [.paste("abc")]),
    Row("an empty paste", "\u{1b}[200~\u{1b}[201~", [.paste("")]),
    Row("a stray byte", [0xff, 0x61], [.scalar("\u{fffd}"), .scalar("a")]),
    Row("a character cut off for good", [0xe6, 0x97], [.scalar("\u{fffd}"), .scalar("\u{fffd}")]),
    Row("a character broken by another", [0xe6, 0x61], [.scalar("\u{fffd}"), .scalar("a")]),
    Row(
      "a character longer than need be", [0xc0, 0x80], [.scalar("\u{fffd}"), .scalar("\u{fffd}")]),
    Row("controls of eight bits are dropped", [0xc2, 0x9b, 0x41], [.scalar("A")]),
  ]

  @Test(arguments: rows)
  func `bytes that come together give their keys`(_ row: Row) {
    var decoder = KeyDecoder()
    decoder.append(row.bytes)
    #expect(Self.allKeys(&decoder) == row.keys)
  }

  @Test(arguments: rows)
  func `bytes that come one by one give the same keys`(_ row: Row) {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in row.bytes {
      decoder.append([byte])
      while let key = decoder.next() { keys.append(key) }
    }
    keys += Self.allKeys(&decoder)
    #expect(keys == row.keys)
  }

  @Test func `what has begun is waited for a moment, and for a paste longer`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == .forever)
    decoder.append([0x1b])
    #expect(decoder.next() == nil)
    #expect(decoder.patience == .moment)
    decoder.append("[200~".utf8)
    #expect(decoder.next() == nil)
    #expect(decoder.patience == .paste)
  }

  @Test func `what is dropped is forgotten`() {
    var decoder = KeyDecoder()
    decoder.append("ab\u{1b}[200~c".utf8)
    #expect(decoder.next() == .scalar("a"))
    decoder.drop()
    decoder.append("x".utf8)
    #expect(Self.allKeys(&decoder) == [.scalar("x")])
  }

  private static func allKeys(_ decoder: inout KeyDecoder) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    while let key = decoder.next(isFinal: true) { keys.append(key) }
    return keys
  }
}
