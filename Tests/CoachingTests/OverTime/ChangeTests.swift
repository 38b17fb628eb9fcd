import Coaching
import Testing

/// Two beliefs about one symptom, with spans worked out by hand.
///
/// A span leaves out .09 at each end; each level reaches half a step to both sides.
@Suite struct ChangeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    // No SIMD4: one among the arguments of a test breaks the stack of its task.
    let levels: [Double]
    let low: Double
    let high: Double
    var testDescription: String { "\(levels)" }
  }

  @Test(arguments: [
    // .09 of .58 is below 0; .91 lies .08 into the .12 of moderate: 1.5 + 2/3.
    Row(levels: [0.58, 0.25, 0.12, 0.05], low: 0, high: 2.1667),
    // .05 into the .10 of moderate … .81 into the .85 of severe is beyond 3.
    Row(levels: [0.01, 0.04, 0.10, 0.85], low: 1.9, high: 3),
    // .09 of .2 is -.05; .11 into the .2 of severe: 2.5 + .55 is beyond 3.
    Row(levels: [0, 0, 0.8, 0.2], low: 1.6125, high: 3),
    // All of it at one level: half a step to both sides, less what is cut off.
    Row(levels: [0, 1, 0, 0], low: 0.59, high: 1.41),
    Row(levels: [1, 0, 0, 0], low: 0, high: 0.41),
  ])
  func `a span holds most of a belief`(_ row: Row) {
    let span = Belief(SIMD4(row.levels)).span
    #expect(abs(span.lowerBound - row.low) < 0.0001, "\(span)")
    #expect(abs(span.upperBound - row.high) < 0.0001, "\(span)")
  }

  private func change(
    _ then: SIMD4<Double>, _ now: SIMD4<Double>, homes: (Int, Int) = (3, 3)
  ) -> Change {
    Change(
      from: Sighting(belief: Belief(then), homeAnswers: homes.0, isSaid: true),
      to: Sighting(belief: Belief(now), homeAnswers: homes.1, isSaid: true))
  }

  /// Spans: 1.6 and more; 0 to 0.5; 0 to 2.17.
  private static let high: SIMD4<Double> = [0.02, 0.05, 0.23, 0.70]
  private static let low: SIMD4<Double> = [0.91, 0.05, 0.03, 0.01]
  private static let wide: SIMD4<Double> = [0.58, 0.25, 0.12, 0.05]

  @Test func `spans that do not touch are a change, whichever comes first`() {
    #expect(change(Self.high, Self.low).call == .better)
    #expect(change(Self.low, Self.high).call == .worse)
  }

  @Test func `spans that touch are noise, or too little was asked to tell`() {
    #expect(change(Self.high, Self.wide).call == .withinNoise)
    #expect(change(Self.high, Self.wide, homes: (3, 1)).call == .tooLittleAsked)
    #expect(change(Self.high, Self.wide, homes: (1, 3)).call == .tooLittleAsked)
    #expect(change(Self.high, Self.low, homes: (1, 1)).call == .better)
  }

  /// .5 each at none and mild, then all at none: it fell with chance .5 and cannot have risen.
  @Test func `the chance of a change adds up all pairs of levels`() {
    let fell = change([0.5, 0.5, 0, 0], [1, 0, 0, 0])
    #expect(abs(fell.chanceBetter - 0.5) < 1e-12 && fell.chanceWorse == 0)
    // Pairs (none, mild) .2 × .6 and (mild, none) .8 × .4.
    let open = change([0.2, 0.8, 0, 0], [0.4, 0.6, 0, 0])
    #expect(abs(open.chanceBetter - 0.32) < 1e-12 && abs(open.chanceWorse - 0.12) < 1e-12)
  }
}
