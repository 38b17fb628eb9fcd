/// The versions this encoder knows, each four modules wider than the one before.
///
/// Version 7 is the first to carry version information and six alignment patterns. Below it one
/// alignment pattern and blocks of one length are all there is, which keeps this encoder small.
enum QRVersion: Int, CaseIterable {
  case one = 1
  case two, three, four, five, six

  /// The smallest version that holds a number of bytes; nil when none does.
  init?(holding count: Int, correction: QRCode.Correction) {
    let version = Self.allCases.first { $0.blocks(correction).capacity >= count }
    guard let version else { return nil }
    self = version
  }

  /// The modules along one side, from 21 to 41: ISO/IEC 18004:2015, table 1.
  var size: Int { 17 + 4 * rawValue }

  /// The row, and the column, of the alignment pattern's centre; nil for version 1, which has none.
  ///
  /// ISO/IEC 18004:2015, table E.1, lists 18, 22, 26, 30 and 34. The row and column 6 it lists too
  /// only meet at finder patterns, where no alignment pattern goes.
  var alignment: Int? { self == .one ? nil : size - 7 }

  /// How the codewords are divided: ISO/IEC 18004:2015, table 9.
  func blocks(_ correction: QRCode.Correction) -> QRBlocks {
    switch (self, correction) {
    case (.one, .low): QRBlocks(count: 1, data: 19, correction: 7)
    case (.one, .medium): QRBlocks(count: 1, data: 16, correction: 10)
    case (.two, .low): QRBlocks(count: 1, data: 34, correction: 10)
    case (.two, .medium): QRBlocks(count: 1, data: 28, correction: 16)
    case (.three, .low): QRBlocks(count: 1, data: 55, correction: 15)
    case (.three, .medium): QRBlocks(count: 1, data: 44, correction: 26)
    case (.four, .low): QRBlocks(count: 1, data: 80, correction: 20)
    case (.four, .medium): QRBlocks(count: 2, data: 32, correction: 18)
    case (.five, .low): QRBlocks(count: 1, data: 108, correction: 26)
    case (.five, .medium): QRBlocks(count: 2, data: 43, correction: 24)
    case (.six, .low): QRBlocks(count: 2, data: 68, correction: 18)
    case (.six, .medium): QRBlocks(count: 4, data: 27, correction: 16)
    }
  }
}
