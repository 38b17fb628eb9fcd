/// The masks, named by their references: ISO/IEC 18004:2015, table 10.
///
/// A mask flips some of the modules that hold codewords, so that no large area is of one colour and
/// nothing looks like a finder pattern. A reader flips them back.
enum QRMask: UInt16, CaseIterable {
  case m000 = 0
  case m001, m010, m011, m100, m101, m110, m111

  /// Whether the mask flips the module in a row and a column, both counted from 0.
  func flips(_ row: Int, _ column: Int) -> Bool {
    switch self {
    case .m000: (row + column) % 2 == 0
    case .m001: row % 2 == 0
    case .m010: column % 3 == 0
    case .m011: (row + column) % 3 == 0
    case .m100: (row / 2 + column / 3) % 2 == 0
    case .m101: row * column % 2 + row * column % 3 == 0
    case .m110: (row * column % 2 + row * column % 3) % 2 == 0
    case .m111: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// The fifteen bits of format information: ISO/IEC 18004:2015, 7.9.1 and annex C.
  ///
  /// Level and mask, protected by a BCH code of their own and flipped, so that they are never all
  /// zeros.
  func format(_ correction: QRCode.Correction) -> UInt16 {
    let data = correction.indicator << 3 | rawValue
    // x¹⁰ + x⁸ + x⁵ + x⁴ + x² + x + 1.
    let generator: UInt16 = 0b101_0011_0111
    var remainder = data << 10
    for bit in (10..<15).reversed() where remainder >> bit & 1 == 1 {
      remainder ^= generator << (bit - 10)
    }
    return (data << 10 | remainder) ^ 0b101_0100_0001_0010
  }
}
