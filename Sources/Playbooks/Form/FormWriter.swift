/// Lays values out as text that only a ``FormReader`` reads: a table of the strings in them, each
/// once, and numbers.
///
/// A number is written six bits at a time, the lowest first; `0x40` says that more follow. So all of it
/// is UTF-8, and a string literal can hold it.
struct FormWriter {
  private var body: [UInt8] = []
  private var texts: [String] = []
  private var places: [ExactText: Int] = [:]

  /// Writes values one behind the other.
  mutating func write<each Field: Formed>(_ field: repeat each Field) {
    repeat (each field).write(to: &self)
  }

  mutating func append(bits: UInt64) { FormWriter.append(bits, to: &body) }

  mutating func append(text: String) {
    let exact = ExactText(text: text)
    let place = places[exact] ?? texts.count
    if place == texts.count {
      places[exact] = place
      texts.append(text)
    }
    append(bits: UInt64(place))
  }

  private static func append(_ bits: UInt64, to bytes: inout [UInt8]) {
    var rest = bits
    repeat {
      let low = UInt8(rest & 0x3F)
      rest >>= 6
      bytes.append(rest == 0 ? low : low | 0x40)
    } while rest != 0
  }

  /// All that was written.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    FormWriter.append(UInt64(texts.count), to: &bytes)
    for text in texts {
      FormWriter.append(UInt64(text.utf8.count), to: &bytes)
      bytes += text.utf8
    }
    return bytes + body
  }
}

/// A text that is equal to none that only looks the same.
private struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(Array(text.utf8)) }
}
