extension QRFrame {
  /// Fills the modules the frame leaves with codewords, not yet masked.
  ///
  /// - Parameter codewords: In the order of ISO/IEC 18004:2015, 7.6. Up to seven modules remain
  ///   after the last bit; they stay light.
  mutating func fill(with codewords: [UInt8]) {
    for (index, place) in zip(0..<8 * codewords.count, places) {
      let bit = codewords[index / 8] >> (7 - index % 8) & 1
      modules[place.row, place.column] = bit == 1
    }
  }

  /// The finished symbol: what has been filled is masked, and the format information tells how.
  func masked(by mask: QRMask, correction: QRCode.Correction) -> QRGrid {
    var frame = self
    frame.drawFormat(mask.format(correction))
    for row in 0..<size {
      for column in 0..<size where !reserved[row, column] && mask.flips(row, column) {
        frame.modules[row, column].toggle()
      }
    }
    return frame.modules
  }

  /// The modules that hold codewords, in the order they are filled: ISO/IEC 18004:2015, 7.7.3.
  ///
  /// In strips two columns wide from right to left, the first upwards, the next downwards; in each
  /// row the right module before the left.
  private var places: [(row: Int, column: Int)] {
    // The column of the timing pattern is in no strip.
    let columns = (0..<size).reversed().filter { $0 != 6 }
    return stride(from: 0, to: columns.count, by: 2).flatMap { first in
      let upwards = first.isMultiple(of: 4)
      return (0..<size).flatMap { step in
        let row = upwards ? size - 1 - step : step
        return columns[first...first + 1].filter { !reserved[row, $0] }.map { (row, $0) }
      }
    }
  }
}
