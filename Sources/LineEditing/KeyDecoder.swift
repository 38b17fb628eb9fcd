/// Turns the bytes of a terminal into keys; knows nothing of where they come from.
///
/// Bytes that are not UTF-8 become U+FFFD, escape sequences nobody knows are swallowed, and a
/// character that is cut in two waits for its rest.
package struct KeyDecoder {
  /// How long the rest of what has begun may take before it is taken as it stands.
  package enum Patience: Equatable, Sendable {
    case forever, moment, paste
  }

  private var bytes: [UInt8] = []
  private var position = 0
  private var paste: PasteCollector?

  package init() {}

  /// Whether a key may be had without more bytes.
  package var isEmpty: Bool { position >= bytes.count && paste == nil }

  /// What to allow the rest when ``next(isFinal:)`` has given `nil`.
  package var patience: Patience {
    if paste != nil { return .paste }
    return isEmpty ? .forever : .moment
  }

  package mutating func append(_ new: some Sequence<UInt8>) {
    bytes.removeFirst(position)
    position = 0
    bytes.append(contentsOf: new)
  }

  /// Forgets what has come and not been asked for.
  package mutating func drop() {
    self = KeyDecoder()
  }

  /// Takes the next key from the bytes.
  ///
  /// - Parameter isFinal: no more bytes belong to what has begun, so take it as it stands.
  /// - Returns: `nil` when more bytes are needed.
  package mutating func next(isFinal: Bool = false) -> Key? {
    while true {
      if paste != nil { return takePaste(isFinal: isFinal) }
      guard let first = peek(0) else { return nil }
      let parsed = first == 0x1b ? parseEscape(isFinal) : parseScalar(first, isFinal)
      switch parsed {
      case .incomplete: return nil
      case .nothing(let length): position += length
      case .key(let key, let length):
        position += length
        return key
      case .pasteStart(let length):
        position += length
        paste = PasteCollector()
      }
    }
  }

  private enum Parsed {
    case incomplete
    case nothing(length: Int)
    case key(Key, length: Int)
    case pasteStart(length: Int)
  }

  private func peek(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private mutating func takePaste(isFinal: Bool) -> Key? {
    if paste?.take(from: bytes, at: &position) != true, !isFinal { return nil }
    defer { paste = nil }
    return paste.map { .paste($0.text) }
  }

  private func parseEscape(_ isFinal: Bool) -> Parsed {
    let escape = Parsed.key(.scalar("\u{1b}"), length: 1)
    guard let kind = peek(1) else { return isFinal ? escape : .incomplete }
    guard kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else { return escape }
    guard let length = sequenceLength(kind) else {
      return isFinal ? .nothing(length: bytes.count - position) : .incomplete
    }
    let sequence = String(decoding: bytes[(position + 1)..<(position + length)], as: UTF8.self)
    if sequence == "[200~" { return .pasteStart(length: length) }
    return Key.named(sequence).map { .key($0, length: length) } ?? .nothing(length: length)
  }

  /// The length of the sequence at the position, Escape included; `nil` when it is cut off.
  private func sequenceLength(_ kind: UInt8) -> Int? {
    if kind == UInt8(ascii: "O") { return peek(2).map { _ in 3 } }
    // The Linux console sends ESC [ [ A for its function keys.
    if peek(2) == UInt8(ascii: "[") { return peek(3).map { _ in 4 } }
    var length = 2
    while let byte = peek(length) {
      if (0x40...0x7e).contains(byte) { return length + 1 }
      guard (0x20..<0x40).contains(byte) else { return length }
      length += 1
    }
    return nil
  }

  private func parseScalar(_ first: UInt8, _ isFinal: Bool) -> Parsed {
    if first < 0x80 { return .key(.scalar(Unicode.Scalar(first)), length: 1) }
    let need = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    var decoder = UTF8()
    var input = bytes[position..<min(position + need, bytes.count)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&input) {
      let length = UTF8.width(scalar)
      // The editor uses the C1 controls as codes of its own, and nobody types them.
      return scalar.value < 0xa0 ? .nothing(length: length) : .key(.scalar(scalar), length: length)
    }
    if !isFinal, mayContinue(first, need) { return .incomplete }
    return .key(.scalar("\u{fffd}"), length: 1)
  }

  /// Whether what is there could be the beginning of a character.
  private func mayContinue(_ first: UInt8, _ need: Int) -> Bool {
    let available = bytes[position...]
    return (0xc2..<0xf5).contains(first) && available.count < need
      && available.dropFirst().allSatisfy { (0x80..<0xc0).contains($0) }
  }
}
