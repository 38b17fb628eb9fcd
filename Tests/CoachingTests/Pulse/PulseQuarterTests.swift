import Coaching
import Testing

struct PulseQuarterTests {
  /// Of five, a quarter to a half could only be two, and of six only two as well.
  @Test(arguments: 5...500)
  func `each step holds two counts or more`(_ answered: Int) {
    let steps = Dictionary(grouping: 0...answered) {
      WaveResult.Shown.Quarter($0, of: answered)
    }
    #expect(steps.count == (answered < 7 ? 2 : 4))
    #expect(steps.values.allSatisfy { $0.count >= 2 })
    for (step, counts) in steps {
      #expect(counts.allSatisfy { step.range.contains(Double($0) / Double(answered)) })
    }
  }

  @Test(arguments: [
    (2, 5, WaveResult.Shown.Quarter.lowerHalf), (3, 5, .upperHalf), (3, 6, .upperHalf),
    (1, 7, .few), (2, 7, .underHalf), (4, 7, .overHalf), (6, 7, .most), (2, 8, .underHalf),
    (4, 8, .overHalf),
  ])
  func `half is in the upper`(
    _ agreeing: Int, _ answered: Int, _ step: WaveResult.Shown.Quarter
  ) {
    #expect(WaveResult.Shown.Quarter(agreeing, of: answered) == step)
  }
}
