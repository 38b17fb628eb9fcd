/// Reads what a ``FormWriter`` wrote; whatever else it is given, it throws and never traps.
struct FormReader {
  private let bytes: [UInt8]
  private var next = 0
  private var texts: [String] = []
  /// How many things are open around the one that is read.
  private var depth = 0
  /// More than the parser of conditions lets through: 20 units, each in an `and` and an `or`.
  private static let maximumDepth = 64

  init(_ bytes: [UInt8]) throws(FormError) {
    self.bytes = bytes
    let count = try count()
    texts.reserveCapacity(count)
    for _ in 0..<count {
      let length = try self.count()
      let end = next + length
      guard let text = String(validating: bytes[next..<end], as: UTF8.self) else {
        throw FormError()
      }
      texts.append(text)
      next = end
    }
  }

  /// The next value.
  mutating func read<Value: Formed>() throws(FormError) -> Value { try Value(from: &self) }

  mutating func bits() throws(FormError) -> UInt64 {
    var (bits, shift) = (UInt64(0), UInt64(0))
    while next < bytes.count, shift < 64 {
      let byte = bytes[next]
      next += 1
      bits |= UInt64(byte & 0x3F) << shift
      if byte < 0x40 { return bits }
      shift += 6
    }
    throw FormError()
  }

  /// A number of things that follow, each of a byte at least.
  mutating func count() throws(FormError) -> Int {
    let bits = try bits()
    guard bits <= UInt64(bytes.count - next) else { throw FormError() }
    return Int(bits)
  }

  mutating func text() throws(FormError) -> String {
    let place = try bits()
    guard place < UInt64(texts.count) else { throw FormError() }
    return texts[Int(place)]
  }

  /// Reads what stands inside something of its own kind.
  mutating func nested<Value>(
    _ read: (inout FormReader) throws(FormError) -> Value
  ) throws(FormError) -> Value {
    guard depth < FormReader.maximumDepth else { throw FormError() }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// - Throws: Where something is left.
  func requireEnd() throws(FormError) {
    guard next == bytes.count else { throw FormError() }
  }
}
