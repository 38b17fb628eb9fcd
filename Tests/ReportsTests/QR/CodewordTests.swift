import Testing

@testable import Reports

@Suite struct CodewordTests {
  @Test func `the standard's example gets the standard's correction`() {
    // ISO/IEC 18004:2015, annex I: 01234567 in version 1-M.
    let data: [UInt8] = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17]
    let correction = ReedSolomon(degree: 10).correction(of: data)
    #expect(correction == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
  }

  @Test func `a well-known example gets its correction`() {
    // HELLO WORLD in version 1-M, as tutorials work it out.
    let data: [UInt8] = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    let correction = ReedSolomon(degree: 10).correction(of: data)
    #expect(correction == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  }

  @Test func `the field wraps round its polynomial`() {
    #expect(ReedSolomon.multiply(0x80, 2) == 0x1D)
    #expect(ReedSolomon.multiply(2, 0x80) == 0x1D)
    #expect(ReedSolomon.multiply(1, 0xAB) == 0xAB)
    #expect(ReedSolomon.multiply(0, 0xAB) == 0)
  }

  @Test func `mode and length shift the text by half a codeword`() {
    let data = QRVersion.one.blocks(.medium).dataCodewords(of: Array("Hi!".utf8))
    let padding: [UInt8] = [
      0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
    ]
    #expect(data == [0x40, 0x34, 0x86, 0x92, 0x10] + padding)
  }

  @Test func `a full symbol has no padding`() {
    let bytes = [UInt8](repeating: 0xFF, count: 14)
    let data = QRVersion.one.blocks(.medium).dataCodewords(of: bytes)
    #expect(data == [0x40, 0xEF] + [UInt8](repeating: 0xFF, count: 13) + [0xF0])
  }

  @Test func `codewords take turns between the blocks`() {
    let blocks = QRVersion.six.blocks(.medium)
    let bytes = (0..<106).map { UInt8($0) }
    let data = blocks.dataCodewords(of: bytes)
    let codewords = blocks.codewords(of: bytes)
    #expect(codewords.count == 172)
    #expect(Array(codewords[..<5]) == [data[0], data[27], data[54], data[81], data[1]])
    let third = ReedSolomon(degree: 16).correction(of: Array(data[54..<81]))
    #expect(codewords[108 + 2] == third[0])
    #expect(codewords[108 + 4 * 15 + 2] == third[15])
  }

  @Test(arguments: zip(QRVersion.allCases, [26, 44, 70, 100, 134, 172]))
  func `the blocks fill the symbol`(version: QRVersion, codewords: Int) {
    // Table 1 of the standard.
    for correction in QRCode.Correction.allCases {
      let blocks = version.blocks(correction)
      #expect(blocks.count * (blocks.data + blocks.correction) == codewords)
    }
    let free = QRFrame(version).reserved.rows.joined().count { !$0 }
    #expect(free == 8 * codewords + (version == .one ? 0 : 7))
  }

  @Test func `the format information is the standard's`() {
    for (level, correction) in [QRCode.Correction.low, .medium].enumerated() {
      for mask in QRMask.allCases {
        let expected = SymbolReader.formats[8 * level + Int(mask.rawValue)]
        #expect(Int(mask.format(correction)) == expected)
      }
    }
  }
}
