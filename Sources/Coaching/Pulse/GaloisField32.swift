/// Arithmetic with 32 elements, each five bits: sums are exclusive or, products modulo x⁵ + x² + 1.
enum GaloisField32 {
  /// An element whose powers are all 31 elements but 0.
  static let generator = 2

  static func product(_ left: Int, _ right: Int) -> Int {
    var (left, right, product) = (left, right, 0)
    while right > 0 {
      if right & 1 == 1 { product ^= left }
      left <<= 1
      if left & 32 != 0 { left ^= 0b10_0101 }
      right >>= 1
    }
    return product
  }

  /// The generator to some power, at least 0.
  static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in product(power, generator) }
  }
}
