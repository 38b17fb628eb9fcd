extension Sequence<UInt8> {
  /// Two digits for each byte, as in a checksum.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
