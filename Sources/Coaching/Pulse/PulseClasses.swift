/// Answers in three groups: what may be shown of them is never finer.
package struct PulseClasses: Hashable, Sendable, Codable {
  /// Disagree; of a recommendation, 0 to 6.
  package let low: Int
  /// Neither; of a recommendation, 7 and 8.
  package let middle: Int
  /// Agree; of a recommendation, 9 and 10.
  package let high: Int

  package init(low: Int, middle: Int, high: Int) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  /// Of a statement's five counts.
  package init(statement row: [Int]) {
    self.init(low: row[0] + row[1], middle: row[2], high: row[3] + row[4])
  }

  /// Of a recommendation's eleven.
  package init(recommends row: [Int]) {
    self.init(
      low: row[0...6].reduce(0, +), middle: row[7] + row[8], high: row[9] + row[10])
  }

  package var answered: Int { low + middle + high }
  package var all: [Int] { [low, middle, high] }
}
