/// Answers in three groups: what is kept and shown of them is never finer.
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

  /// One member's answer to a statement, 1 to 5.
  package init(statement answer: Int) {
    self.init(answer < 3 ? .low : answer == 3 ? .middle : .high)
  }

  /// One member's recommendation, 0 to 10.
  package init(recommends answer: Int) {
    self.init(answer < 7 ? .low : answer < 9 ? .middle : .high)
  }

  private init(_ kind: WaveResult.Shown.Kind) {
    self.init(
      low: kind == .low ? 1 : 0, middle: kind == .middle ? 1 : 0, high: kind == .high ? 1 : 0)
  }

  package static let none = PulseClasses(low: 0, middle: 0, high: 0)

  package var answered: Int { low + middle + high }
  package var all: [Int] { [low, middle, high] }

  package subscript(kind: WaveResult.Shown.Kind) -> Int {
    switch kind {
    case .low: low
    case .middle: middle
    case .high: high
    }
  }

  /// What most said; where as many said something else, the first of
  /// ``WaveResult/Shown/Kind/byPrecedence``.
  package var largest: WaveResult.Shown.Kind {
    if high >= max(low, middle) { return .high }
    return low >= middle ? .low : .middle
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      low: left.low + right.low, middle: left.middle + right.middle, high: left.high + right.high)
  }

  package static func - (left: Self, right: Self) -> Self {
    Self(
      low: left.low - right.low, middle: left.middle - right.middle, high: left.high - right.high)
  }
}
