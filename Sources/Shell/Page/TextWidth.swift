extension StringProtocol {
  /// How many columns the text takes on a screen.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The longest beginning that fits into so many columns, of one character at least.
  func prefix(columns limit: Int) -> SubSequence {
    var used = 0
    return prefix { character in
      defer { used += character.columns }
      return used == 0 || used + character.columns <= limit
    }
  }
}

extension Character {
  /// Two for what East Asian writing and emoji take, one for all else.
  var columns: Int { unicodeScalars.contains(where: \.takesTwoColumns) ? 2 : 1 }
}

extension Unicode.Scalar {
  /// The first wide block; no emoji stands before it.
  private static let firstWide: UInt32 = 0x1100

  fileprivate var takesTwoColumns: Bool {
    value >= Unicode.Scalar.firstWide && (isWide || properties.isEmojiPresentation)
  }

  /// Wide by Unicode's *East Asian Width* (UAX 11), as far as its blocks tell.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
