/// What a form was filled in with, as `application/x-www-form-urlencoded` has it (WHATWG URL, 5.1).
package struct FormFields: Sendable, Equatable {
  private var fields: [(name: String, value: String)] = []

  package init() {}

  package init(_ fields: [(String, String)]) {
    self.fields = fields.map { (name: $0.0, value: $0.1) }
  }

  /// The first value of a field; `nil` if it was not sent.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a field, in the order they were sent.
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  package static func == (one: FormFields, other: FormFields) -> Bool {
    one.fields.elementsEqual(other.fields, by: ==)
  }
}

extension FormFields {
  /// More fields than any form of ours has.
  private static let most = 400

  init(_ body: some Collection<UInt8>) {
    for pair in body.split(separator: UInt8(ascii: "&")).prefix(FormFields.most) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? FormFields.decoded(parts[1]) : ""
      fields.append((name: FormFields.decoded(parts[0]), value: value))
    }
  }

  /// Bytes with `%41` and `+` undone; what is no UTF-8 becomes a replacement character.
  private static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var plain: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = hex(rest.prefix(2)) {
        plain.append(value)
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func hex(_ digits: ArraySlice<UInt8>) -> UInt8? {
    let text = String(decoding: digits, as: UTF8.self)
    return text.utf8.count == 2 && text.allSatisfy(\.isHexDigit) ? UInt8(text, radix: 16) : nil
  }
}
