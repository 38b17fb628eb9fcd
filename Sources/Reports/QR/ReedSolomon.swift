/// The code that lets a reader mend a block: ISO/IEC 18004:2015, 7.5.2.
///
/// Its symbols are the 256 elements of a Galois field, written as bytes; a row of them is a
/// polynomial, highest power first.
struct ReedSolomon {
  /// The generator polynomial without its leading coefficient, which is 1: annex A.
  private let generator: [UInt8]

  /// A code with a number of error correction codewords, at least one.
  init(degree: Int) {
    // The product of (x - 1)(x - 2)(x - 4)..., one factor for each power of 2 in the field.
    var product: [UInt8] = [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      let scaled = product.map { Self.multiply($0, root) }
      product = zip(product + [0], [0] + scaled).map { $0 ^ $1 }
      root = Self.multiply(root, 2)
    }
    generator = Array(product.dropFirst())
  }

  /// The error correction codewords of a block: what its data leave, divided by the generator.
  func correction(of data: [UInt8]) -> [UInt8] {
    var remainder = [UInt8](repeating: 0, count: generator.count)
    for codeword in data {
      let factor = codeword ^ remainder[0]
      let shifted = remainder.dropFirst() + [0]
      remainder = zip(shifted, generator).map { $0 ^ Self.multiply($1, factor) }
    }
    return remainder
  }

  /// The product of two field elements: as polynomials over bits, modulo x⁸ + x⁴ + x³ + x² + 1.
  static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product: UInt8 = 0
    for bit in (0..<8).reversed() {
      let overflows = product & 0b1000_0000 != 0
      product = product << 1 ^ (overflows ? 0b0001_1101 : 0)
      if right >> bit & 1 == 1 { product ^= left }
    }
    return product
  }
}
