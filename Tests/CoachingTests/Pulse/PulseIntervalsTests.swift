import Coaching
import Testing

struct PulseIntervalsTests {
  /// 6 of 8 answers from 10 people: the two who are silent may both agree, or neither.
  @Test func `the team's share lies between both answers of the silent`() {
    let bounds = PulseIntervals.bounds(agreeing: 6, answered: 8, people: 10)
    #expect(bounds == 0.6...0.8)
    #expect(PulseIntervals.bounds(agreeing: 6, answered: 10, people: 10) == 0.6...0.6)
  }

  /// Worked out apart, by the formula of Wilson 1927 with z = 1.96.
  @Test(arguments: [(6, 8, 0.4093, 0.9285), (15, 20, 0.5313, 0.8881), (0, 5, 0.0, 0.4345)])
  func `Wilson's interval`(_ count: Int, _ answered: Int, _ low: Double, _ high: Double) {
    let interval = PulseIntervals.wilson(count, of: answered)
    #expect(abs(interval.lowerBound - low) < 1e-4 && abs(interval.upperBound - high) < 1e-4)
  }

  /// Worked out apart: three more answers, three quarters of one at either end.
  @Test(arguments: [
    (4, 3, 1, 37.5, -15.2, 69.7), (8, 0, 0, 100, 38.5, 100), (5, 4, 3, 16.7, -26.4, 53.0),
    (20, 10, 10, 25, -1.4, 47.9),
  ])
  func `the score and its range`(
    _ high: Int, _ middle: Int, _ low: Int, _ score: Double, _ from: Double, _ to: Double
  ) throws {
    let found = try #require(PulseIntervals.score(.init(low: low, middle: middle, high: high)))
    #expect(abs(found.score - score) < 0.05)
    #expect(abs(found.range.lowerBound - from) < 0.05 && abs(found.range.upperBound - to) < 0.05)
  }
}
