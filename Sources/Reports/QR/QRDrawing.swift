extension QRCode {
  /// The light modules a drawing needs on each side: ISO/IEC 18004:2015, 6.3.8.
  static let quietZone = 4

  /// The rows to draw, quiet zone included: `size + 8` rows of as many modules, dark ones true.
  var drawnRows: [[Bool]] {
    let margin = Array(repeating: false, count: Self.quietZone)
    let empty = Array(repeating: false, count: size + 2 * Self.quietZone)
    let emptyRows = Array(repeating: empty, count: Self.quietZone)
    let rows = (0..<size).map { row in margin + (0..<size).map { self[row, $0] } + margin }
    return emptyRows + rows + emptyRows
  }
}
