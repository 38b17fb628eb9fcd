import Reports
import Testing

/// Reads a symbol without a scratch on it, by other means than the encoder made it.
struct SymbolReader {
  private let code: QRCode
  private let last: Int

  init(_ code: QRCode) {
    self.code = code
    last = code.size - 1
  }

  /// Table C.1 of ISO/IEC 18004:2015: level L, then level M, each by mask.
  static let formats: [Int] = [
    0b111_0111_1100_0100, 0b111_0010_1111_0011, 0b111_1101_1010_1010, 0b111_1000_1001_1101,
    0b110_0110_0010_1111, 0b110_0011_0001_1000, 0b110_1100_0100_0001, 0b110_1001_0111_0110,
    0b101_0100_0001_0010, 0b101_0001_0010_0101, 0b101_1110_0111_1100, 0b101_1011_0100_1011,
    0b100_0101_1111_1001, 0b100_0000_1100_1110, 0b100_1111_1001_0111, 0b100_1010_1010_0000,
  ]

  /// The level both copies of the format information tell.
  func correction() throws -> QRCode.Correction { try format() < 8 ? .low : .medium }

  /// The text, its error correction codewords checked.
  func text() throws -> String {
    let blocks = try self.blocks()
    let correction = blocks.correction
    let codewords = try self.codewords()
    var data: [Int] = []
    for block in 0..<blocks.count {
      let whole = stride(from: block, to: codewords.count, by: blocks.count).map { codewords[$0] }
      #expect(Self.isCodeword(whole, roots: correction))
      data += whole.dropLast(correction)
    }
    let halves = data.flatMap { [$0 >> 4, $0 & 15] }
    try #require(halves[0] == 0b0100, "The mode is not bytes.")
    let count = halves[1] << 4 | halves[2]
    let bytes = (0..<count).map { UInt8(halves[3 + 2 * $0] << 4 | halves[4 + 2 * $0]) }
    try #require(halves[3 + 2 * count] == 0, "There is no terminator.")
    return String(decoding: bytes, as: UTF8.self)
  }

  private func format() throws -> Int {
    let across = [0, 1, 2, 3, 4, 5, 7].map { code[8, $0] }
    let up = [8, 7, 5, 4, 3, 2, 1, 0].map { code[$0, 8] }
    let below = (0..<7).map { code[last - $0, 8] }
    let beside = (0..<8).map { code[8, last - 7 + $0] }
    try #require(across + up == below + beside, "The two copies differ.")
    let bits = (across + up).reduce(0) { 2 * $0 + ($1 ? 1 : 0) }
    return try #require(Self.formats.firstIndex(of: bits))
  }

  /// Table 9 of ISO/IEC 18004:2015.
  private func blocks() throws -> (count: Int, correction: Int) {
    let version = (code.size - 17) / 4
    return switch try correction() {
    case .low: ([1, 1, 1, 1, 1, 2][version - 1], [7, 10, 15, 20, 26, 18][version - 1])
    case .medium: ([1, 1, 1, 2, 2, 4][version - 1], [10, 16, 26, 18, 24, 16][version - 1])
    }
  }

  private func codewords() throws -> [Int] {
    let mask = try format() % 8
    var bits: [Int] = []
    var right = last
    var row = last
    var step = -1
    while right > 0 {
      for column in [right, right - 1] where holdsData(row, column) {
        bits.append(code[row, column] != Self.flips(mask, row, column) ? 1 : 0)
      }
      if 0...last ~= row + step {
        row += step
      } else {
        step = -step
        right -= right == 8 ? 3 : 2
      }
    }
    return (0..<bits.count / 8).map { index in
      bits[8 * index..<8 * index + 8].reduce(0) { 2 * $0 + $1 }
    }
  }

  private func holdsData(_ row: Int, _ column: Int) -> Bool {
    let nearTop = row < 9
    let nearLeft = column < 9
    let inCorner =
      nearTop && nearLeft || nearTop && column > last - 8 || nearLeft && row > last - 8
    let inTiming = row == 6 || column == 6
    let centre = last - 6
    let inAlignment = last > 20 && abs(row - centre) < 3 && abs(column - centre) < 3
    return !inCorner && !inTiming && !inAlignment
  }

  private static func flips(_ mask: Int, _ i: Int, _ j: Int) -> Bool {
    let (two, three) = (i * j % 2, i * j % 3)
    let values = [
      (i + j) % 2, i % 2, j % 3, (i + j) % 3, (i / 2 + j / 3) % 2, two + three,
      (two + three) % 2, ((i + j) % 2 + three) % 2,
    ]
    return values[mask] == 0
  }

  /// Whether the polynomial is zero at the first powers of 2: there are no errors in it.
  private static func isCodeword(_ polynomial: [Int], roots: Int) -> Bool {
    var powers = [1]
    while powers.count < 255 {
      let next = 2 * powers[powers.count - 1]
      powers.append(next > 255 ? next ^ 0b1_0001_1101 : next)
    }
    return (0..<roots).allSatisfy { root in
      let terms = polynomial.reversed().enumerated().map { power, coefficient in
        powers.firstIndex(of: coefficient).map { powers[($0 + root * power) % 255] } ?? 0
      }
      return terms.reduce(0, ^) == 0
    }
  }
}
