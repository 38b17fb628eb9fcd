/// The blocks a symbol's codewords are divided into, each corrected on its own.
///
/// A codeword is eight bits. Up to version 6 the blocks of a symbol all have the same length.
struct QRBlocks {
  /// The number of blocks, from 1 to 4.
  let count: Int
  /// The data codewords of each block.
  let data: Int
  /// The error correction codewords of each block.
  let correction: Int

  /// The longest text that fits, in bytes.
  ///
  /// Mode, length and terminator together take four, eight and four bits: two codewords.
  var capacity: Int { count * data - 2 }

  /// All codewords of a symbol, in the order they are placed: ISO/IEC 18004:2015, 7.6.
  ///
  /// - Parameter bytes: The text, at most `capacity` bytes.
  /// - Returns: The first data codeword of every block, the second of every block, and so on; then
  ///   the error correction codewords in the same manner.
  func codewords(of bytes: [UInt8]) -> [UInt8] {
    let stream = dataCodewords(of: bytes)
    let code = ReedSolomon(degree: correction)
    let blocks = (0..<count).map { Array(stream[$0 * data..<($0 + 1) * data]) }
    return interleaved(blocks) + interleaved(blocks.map(code.correction))
  }

  /// The data codewords, not yet divided: ISO/IEC 18004:2015, 7.4.
  ///
  /// - Parameter bytes: The text, at most `capacity` bytes.
  /// - Returns: Mode, length, text and terminator, padded to `count * data` codewords.
  func dataCodewords(of bytes: [UInt8]) -> [UInt8] {
    precondition(bytes.count <= capacity, "The text is longer than the symbol holds.")
    // Four bits of mode, 0100 for bytes, shift all that follows by half a codeword. The four zero
    // bits of the terminator fill the last half, so that no other bits are needed to align it.
    let header: [UInt8] = [0b0100, UInt8(bytes.count)]
    let shifted = zip(header + bytes, header.dropFirst() + bytes + [0]).map { high, low in
      high << 4 | low >> 4
    }
    let padding = (0..<capacity - bytes.count).map { index -> UInt8 in
      index.isMultiple(of: 2) ? 0b1110_1100 : 0b0001_0001
    }
    return shifted + padding
  }

  private func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
    blocks[0].indices.flatMap { index in blocks.map { $0[index] } }
  }
}
