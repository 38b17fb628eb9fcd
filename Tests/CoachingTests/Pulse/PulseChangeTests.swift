import Coaching
import Testing

struct PulseChangeTests {
  /// The rows of table II in Newcombe 1998 for method 10; the first is its worked example.
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
    (5, 56, 0, 29, -0.0381, 0.1926), (10, 10, 0, 20, 0.6791, 1.0), (10, 10, 0, 10, 0.6075, 1.0),
  ])
  func `Newcombe's examples`(
    _ count: Int, _ answered: Int, _ less: Int, _ of: Int, _ low: Double, _ high: Double
  ) {
    let interval = PulseIntervals.difference(count, of: answered, less: less, of: of)
    #expect(abs(interval.lowerBound - low) < 6e-5 && abs(interval.upperBound - high) < 6e-5)
  }

  /// Worked out apart: the limits of each share by halving until the score test just holds.
  @Test(arguments: [
    (7, 8, 4, 8, -0.0730, 0.6777), (2, 9, 8, 9, -0.8500, -0.2077), (0, 5, 5, 5, -1.0, -0.3855),
    (4, 6, 3, 8, -0.1945, 0.6273), (7, 9, 2, 9, 0.0957, 0.7804),
  ])
  func `small teams`(
    _ count: Int, _ answered: Int, _ less: Int, _ of: Int, _ low: Double, _ high: Double
  ) {
    let interval = PulseIntervals.difference(count, of: answered, less: less, of: of)
    #expect(abs(interval.lowerBound - low) < 6e-5 && abs(interval.upperBound - high) < 6e-5)
  }

  @Test func `the other way round is the same below nothing`() {
    for (count, other) in (0...9).flatMap({ count in (0...7).map { (count, $0) } }) {
      let up = PulseIntervals.difference(count, of: 9, less: other, of: 7)
      let down = PulseIntervals.difference(other, of: 7, less: count, of: 9)
      #expect(abs(up.lowerBound + down.upperBound) < 1e-12)
      #expect(up.contains(Double(count) / 9 - Double(other) / 7))
    }
  }

  /// Then 3 of 9; now 8 or 9 of 9: the difference is 5/9 to 6/9, and the interval reaches from the
  /// lower end of 8 of 9 to the upper end of 9 of 9.
  @Test func `what was left untold widens it`() throws {
    let change = PulseChange(
      then: try told(.counts(PulseClasses(low: 2, middle: 4, high: 3))),
      now: try told(.nearlyAll(.high, of: 9)))
    #expect(abs(change.difference.lowerBound - 5.0 / 9) < 1e-12)
    #expect(abs(change.difference.upperBound - 6.0 / 9) < 1e-12)
    #expect(abs(change.interval.lowerBound - 0.1055) < 6e-5)
    let most = PulseIntervals.difference(9, of: 9, less: 3, of: 9)
    #expect(change.interval.upperBound == most.upperBound)
    #expect(change.isMoreThanChance)
  }

  /// From 4 of 8 to 7 of 8 looks like much, and may still be nothing: -0.07 to 0.68.
  @Test func `three of eight may be chance`() throws {
    let change = PulseChange(
      then: try told(.counts(PulseClasses(low: 2, middle: 2, high: 4))),
      now: try told(.counts(PulseClasses(low: 1, middle: 0, high: 7))))
    #expect(change.difference == 0.375...0.375)
    #expect(!change.isMoreThanChance)
  }

  @Test(arguments: [
    (WaveResult.Shown.counts(PulseClasses(low: 1, middle: 2, high: 4)), 4, 4, 7),
    (.nearlyAll(.high, of: 6), 5, 6, 6), (.nearlyAll(.middle, of: 6), 0, 1, 6),
    (.nearlyAll(.low, of: 6), 0, 1, 6), (.most(.high, 4, of: 7), 4, 4, 7),
    // Three others, of whom all may agree; or only two, or disagreeing would not be told.
    (.most(.low, 5, of: 8), 0, 3, 8), (.most(.low, 3, of: 6), 0, 2, 6),
    // Of five only two disagree: two at most are neither, and so one agrees.
    (.most(.low, 2, of: 5), 1, 1, 5),
  ])
  func `how many agreed`(_ shown: WaveResult.Shown, _ least: Int, _ most: Int, _ all: Int) throws {
    let agreement = try told(shown)
    #expect(agreement.agreed == least...most && agreement.answered == all)
  }

  @Test(arguments: [WaveResult.Shown.share(.most), .tooFew, nil])
  func `nothing where it is not told in counts`(_ shown: WaveResult.Shown?) {
    #expect(PulseAgreement(shown) == nil)
  }

  private func told(_ shown: WaveResult.Shown) throws -> PulseAgreement {
    try #require(PulseAgreement(shown))
  }
}
