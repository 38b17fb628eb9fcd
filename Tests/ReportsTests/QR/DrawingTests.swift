import Testing

@testable import Reports

@Suite struct DrawingTests {
  private let code: QRCode

  init() throws { code = try #require(QRCode("http://192.168.1.20:8080/k7")) }

  @Test func `a quiet zone of four modules surrounds the symbol`() {
    let rows = code.drawnRows
    #expect(rows.count == 29 + 8)
    for (row, modules) in rows.enumerated() {
      #expect(modules.count == 29 + 8)
      for (column, dark) in modules.enumerated() {
        let inside = 4..<33 ~= row && 4..<33 ~= column
        #expect(dark == (inside && code[row - 4, column - 4]))
      }
    }
  }

  @Test func `the terminal shows two rows a line and one colour below the last`() throws {
    var rows: [[Bool]] = []
    for line in code.terminalLines() {
      #expect(line.hasSuffix("▀\u{1b}[0m"))
      var upper: [Bool] = []
      var lower: [Bool] = []
      for run in line.dropLast(4).split(separator: "\u{1b}[") {
        let parts = run.split(separator: "m")
        try #require(parts.count == 2 && parts[1].allSatisfy { $0 == "▀" })
        let colours = parts[0].split(separator: ";")
        try #require(colours.count == 6)
        #expect(colours[0] == "38" && colours[1] == "5" && colours[3] == "48" && colours[4] == "5")
        #expect(["16", "231"].contains(colours[2]) && ["16", "231"].contains(colours[5]))
        upper += parts[1].map { _ in colours[2] == "16" }
        lower += parts[1].map { _ in colours[5] == "16" }
      }
      rows += [upper, lower]
    }
    let white = Array(repeating: false, count: 37)
    #expect(rows == code.drawnRows + [white])
  }

  @Test func `the image's path covers the dark modules`() throws {
    let svg = code.svg(label: "", moduleSize: 3)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" "))
    #expect(svg.contains("width=\"111\" height=\"111\" "))
    #expect(svg.contains("viewBox=\"0 0 37 37\""))
    #expect(svg.contains("<rect width=\"37\" height=\"37\" fill=\"#fff\"/>"))
    let path = try #require(svg.split(separator: " d=\"").last?.split(separator: "\"").first)
    var rows = Array(repeating: Array(repeating: false, count: 37), count: 37)
    for rectangle in path.split(separator: "z") {
      let numbers = rectangle.split { !$0.isNumber }.compactMap { Int($0) }
      try #require(rectangle.first == "M" && numbers.count == 5)
      let (x, y, width) = (numbers[0], numbers[1], numbers[2])
      #expect(rectangle == "M\(x) \(y)h\(width)v1h-\(width)")
      for column in x..<x + width { rows[y][column] = true }
    }
    #expect(rows == code.drawnRows)
  }

  @Test func `the label is escaped`() {
    let svg = code.svg(label: "<\"Grüße\" & 'more'>\u{1b}\r\n")
    #expect(
      svg.contains(
        "role=\"img\" aria-label=\"&lt;&quot;Grüße&quot; &amp; 'more'&gt;\u{fffd}\r\n\">"))
  }
}
