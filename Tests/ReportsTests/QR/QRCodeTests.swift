import Foundation
import Reports
import Testing

@Suite struct QRCodeTests {
  private static let symbols = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Symbols")

  /// Made by python-qrcode 7.4.2, an encoder of other authors: `Symbols/symbol.py` in byte mode.
  ///
  /// For instance `python3 symbol.py M 3 2 http://192.168.1.20:8080/k7 > 3-medium.txt`, where 3 is
  /// the version and 2 the mask this encoder chose: the other one, left to itself, weighs symbols
  /// without their format information. Each of the eight masks is there once.
  @Test(arguments: [
    "1-medium", "2-medium", "3-medium", "4-medium", "5-medium", "6-medium", "1-low", "6-low",
  ])
  func `another encoder makes the same symbol`(name: String) throws {
    let file = Self.symbols.appending(path: "\(name).txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let correction: QRCode.Correction = lines[0].hasPrefix("L ") ? .low : .medium
    let code = try #require(QRCode(String(lines[0].dropFirst(2)), correction: correction))
    let rows = (0..<code.size).map { row in
      (0..<code.size).map { code[row, $0] ? "1" : "0" }.joined()
    }
    #expect(rows == lines.dropFirst().map(String.init))
  }

  @Test(arguments: [
    (QRCode.Correction.low, [17, 32, 53, 78, 106, 134]),
    (QRCode.Correction.medium, [14, 26, 42, 62, 84, 106]),
  ])
  func `it is as small as the text allows`(
    correction: QRCode.Correction, capacities: [Int]
  ) throws {
    // Table 7 of the standard, byte mode.
    var shortest = 0
    for (index, longest) in capacities.enumerated() {
      for count in [shortest, longest] {
        let code = QRCode(String(repeating: "x", count: count), correction: correction)
        #expect(code?.size == 21 + 4 * index)
      }
      shortest = longest + 1
    }
    #expect(QRCode(String(repeating: "x", count: shortest), correction: correction) == nil)
  }

  @Test func `the bytes count and not the characters`() {
    #expect(QRCode(String(repeating: "ü", count: 7))?.size == 21)
    #expect(QRCode(String(repeating: "ü", count: 8))?.size == 25)
  }

  @Test func `three corners hold a finder pattern within its separator`() throws {
    let finder = [
      "#######.", "#.....#.", "#.###.#.", "#.###.#.", "#.###.#.", "#.....#.", "#######.",
      "........",
    ]
    for count in [1, 20, 40, 60, 80, 100] {
      let code = try #require(QRCode(String(repeating: "x", count: count)))
      for row in 0..<8 {
        for column in 0..<8 {
          let dark = finder[row].dropFirst(column).first == "#"
          #expect(code[row, column] == dark)
          #expect(code[row, code.size - 1 - column] == dark)
          #expect(code[code.size - 1 - row, column] == dark)
        }
      }
    }
  }

  @Test(arguments: [(QRCode.Correction.low, 134), (QRCode.Correction.medium, 106)])
  func `a reader reads what was written`(correction: QRCode.Correction, capacity: Int) throws {
    let letters = Array("https://räume.example:8080/k7?日本=🙂&<x>")
    for length in stride(from: 0, through: capacity, by: 5) {
      var text = ""
      while text.utf8.count < length {
        let letter = letters[(length + 7 * text.utf8.count) % letters.count]
        text += text.utf8.count + letter.utf8.count <= length ? String(letter) : "x"
      }
      let code = try #require(QRCode(text, correction: correction))
      let reader = SymbolReader(code)
      #expect(try reader.correction() == correction)
      #expect(try reader.text() == text)
    }
  }
}
