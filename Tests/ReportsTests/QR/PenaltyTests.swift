import Testing

@testable import Reports

@Suite struct PenaltyTests {
  private func line(_ text: String) -> [Bool] { text.map { $0 == "#" } }

  @Test(arguments: [
    ("####.", 0), ("#####.", 3), (".....#", 3), ("######.", 4), ("#####.....", 6), ("", 0),
  ])
  func `runs of five and more count`(text: String, penalty: Int) {
    #expect(QRGrid.runPenalty(line(text)) == penalty)
  }

  @Test(arguments: [
    ("#.###.#....", 40), ("....#.###.#", 40), ("#.###.#...#", 0), ("...#.###.#", 0),
    ("....#.###.#....", 80), ("#.###.#....#.###.#", 80), ("....#.##.#....", 0), ("", 0),
  ])
  func `what looks like a finder pattern counts`(text: String, penalty: Int) {
    #expect(QRGrid.finderPenalty(line(text)) == penalty)
  }

  @Test func `a square of one colour counts in three ways`() {
    let light = QRGrid(size: 6)
    #expect(light.blockPenalty == 3 * 25)
    #expect(light.balancePenalty == 100)
    #expect(light.penalty == 12 * 4 + 3 * 25 + 100)
  }

  @Test func `a chessboard counts nothing`() {
    var chessboard = QRGrid(size: 6)
    for row in 0..<6 {
      for column in 0..<6 where (row + column).isMultiple(of: 2) { chessboard[row, column] = true }
    }
    #expect(chessboard.penalty == 0)
  }

  @Test(arguments: [(50, 0), (45, 10), (46, 0), (54, 0), (55, 10), (59, 10), (60, 20), (0, 100)])
  func `each whole five per cent from balance count`(dark: Int, penalty: Int) {
    var grid = QRGrid(size: 10)
    for index in 0..<dark { grid[index / 10, index % 10] = true }
    #expect(grid.balancePenalty == penalty)
  }
}
