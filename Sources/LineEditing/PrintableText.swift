extension String {
  /// The text on one line and free of control characters: breaks and tabs become spaces.
  ///
  /// What is typed, pasted or offered goes through here, so that none of it can act on the
  /// terminal.
  var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var kept = String.UnicodeScalarView()
    var wasBreak = false
    for scalar in unicodeScalars {
      let isBreak = scalar == "\r" || scalar == "\n"
      switch scalar {
      case _ where isBreak && wasBreak: break  // CR LF, or an empty line
      case "\r", "\n", "\t": kept.append(" ")
      case _ where scalar.isControl: break
      default: kept.append(scalar)
      }
      wasBreak = isBreak
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7f..<0xa0).contains(value) }
}
