extension QRCode {
  /// How much of a damaged symbol a reader can mend: ISO/IEC 18004:2015, 7.5.1.
  package enum Correction: CaseIterable, Sendable {
    /// Level L: about 7 % of the codewords.
    case low
    /// Level M: about 15 % of the codewords.
    case medium

    /// The level's two bits in the format information: ISO/IEC 18004:2015, table 12.
    var indicator: UInt16 {
      switch self {
      case .low: 0b01
      case .medium: 0b00
      }
    }
  }
}
