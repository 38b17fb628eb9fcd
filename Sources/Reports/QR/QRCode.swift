/// A text as a QR code: a square of dark and light modules, without its quiet zone.
///
/// Model 2 of ISO/IEC 18004:2015, versions 1 to 6, all of the text in one segment of byte mode.
/// The bytes are UTF-8, with nothing in the symbol to say so. ASCII is read the same everywhere;
/// for all else readers guess, and some guess wrong, so an address is better percent-encoded.
package struct QRCode: Equatable, Sendable {
  private let modules: QRGrid

  /// The modules along one side: 21, 25, 29, 33, 37 or 41.
  package var size: Int { modules.size }

  /// Makes the smallest symbol that holds a text.
  ///
  /// Nil when the text is too long for version 6: beyond 106 bytes of UTF-8 at `.medium`, 134 at
  /// `.low`.
  ///
  /// - Parameters:
  ///   - text: Any text, the empty one included.
  ///   - correction: How much damage a reader can mend.
  package init?(_ text: String, correction: Correction = .medium) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion(holding: bytes.count, correction: correction) else { return nil }
    let codewords = version.blocks(correction).codewords(of: bytes)
    var frame = QRFrame(version)
    frame.fill(with: codewords)
    // Of equals the first is taken: ISO/IEC 18004:2015, 7.8.3, wants the lowest, no matter which.
    var best = frame.masked(by: .m000, correction: correction)
    var lowest = best.penalty
    for mask in QRMask.allCases.dropFirst() {
      let candidate = frame.masked(by: mask, correction: correction)
      let penalty = candidate.penalty
      if penalty < lowest { (best, lowest) = (candidate, penalty) }
    }
    modules = best
  }

  /// Whether a module is dark.
  ///
  /// Rows count from the top and columns from the left, both in `0..<size`.
  package subscript(row: Int, column: Int) -> Bool { modules[row, column] }
}
