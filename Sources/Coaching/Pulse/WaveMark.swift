/// The mark of a wave's file, as people compare it.
package struct WaveMark: Hashable, Sendable {
  /// SHA-256 in hexadecimal digits, and nothing else.
  package let hex: String

  private static let shown = 20

  package init(_ mark: String) {
    hex = mark.lowercased().filter { $0.isASCII && $0.isHexDigit }
  }

  /// The first 20 digits in groups of four, such as `1f0c 9a3e 77b2 4d10 c5e8`.
  ///
  /// 80 bits: nobody finds another file with the same by trying.
  package var fingerprint: String {
    let digits = Array(hex.prefix(WaveMark.shown))
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }
      .joined(separator: " ")
  }
}
