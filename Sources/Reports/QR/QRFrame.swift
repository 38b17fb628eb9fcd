/// The part of a symbol that does not depend on its text: ISO/IEC 18004:2015, 6.3.
///
/// Finder, timing and alignment patterns, and the room kept for the format information.
struct QRFrame {
  /// The modules: dark ones are true.
  var modules: QRGrid
  /// The modules no codeword may fill are true.
  private(set) var reserved: QRGrid

  /// The modules along one side.
  var size: Int { modules.size }

  /// The frame of a version, its format information all zeros.
  init(_ version: QRVersion) {
    modules = QRGrid(size: version.size)
    reserved = QRGrid(size: version.size)
    drawTiming()
    drawRings(row: 3, column: 3, radius: 4, light: [2, 4])
    drawRings(row: 3, column: size - 4, radius: 4, light: [2, 4])
    drawRings(row: size - 4, column: 3, radius: 4, light: [2, 4])
    if let centre = version.alignment {
      drawRings(row: centre, column: centre, radius: 2, light: [1])
    }
    drawFormat(0)
  }

  /// Writes the format information, twice: ISO/IEC 18004:2015, figure 25.
  ///
  /// - Parameter format: Fifteen bits, as `QRMask.format` gives them.
  mutating func drawFormat(_ format: UInt16) {
    // Along the top left finder pattern, from the far end to the corner; 6 is the timing pattern's.
    let near = [0, 1, 2, 3, 4, 5, 7, 8]
    for bit in 0..<15 {
      let dark = format >> bit & 1 == 1
      if bit < 8 {
        draw(dark, row: near[bit], column: 8)
        draw(dark, row: 8, column: size - 1 - bit)
      } else {
        draw(dark, row: 8, column: near[14 - bit])
        draw(dark, row: size - 15 + bit, column: 8)
      }
    }
    // The one module that is always dark.
    draw(true, row: size - 8, column: 8)
  }

  private mutating func drawTiming() {
    for index in 0..<size {
      draw(index.isMultiple(of: 2), row: 6, column: index)
      draw(index.isMultiple(of: 2), row: index, column: 6)
    }
  }

  /// Draws square rings around a centre, as far as they lie in the symbol.
  ///
  /// Ring 0 is the centre itself. A finder pattern's ring 4 is its separator.
  private mutating func drawRings(row: Int, column: Int, radius: Int, light: Set<Int>) {
    for down in -radius...radius where 0..<size ~= row + down {
      for right in -radius...radius where 0..<size ~= column + right {
        let ring = max(abs(down), abs(right))
        draw(!light.contains(ring), row: row + down, column: column + right)
      }
    }
  }

  private mutating func draw(_ dark: Bool, row: Int, column: Int) {
    modules[row, column] = dark
    reserved[row, column] = true
  }
}
