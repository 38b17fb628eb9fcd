import Foundation
import Playbooks
import Testing

@testable import Coaching

struct BeliefTests {
  @Test func `a symptom nobody asked about reads as no sign`() {
    // .12 + .05 = .17; 1 x .25 + 2 x .12 + 3 x .05 = .64
    #expect(isClose(Belief.start.chance, 0.17))
    #expect(isClose(Belief.start.severity, 0.64))
    #expect(Belief.start.told == .none ... .none)
    #expect(Belief.start.median == .none)
  }

  @Test func `weights of any size become chances that add up to one`() {
    let belief = Belief(SIMD4(2, 1, 1, 0))
    #expect(belief.levels == SIMD4(0.5, 0.25, 0.25, 0))
    #expect(belief.chance == 0.25)
    #expect(belief.severity == 0.75)
  }

  struct Told: CustomTestStringConvertible, Sendable {
    // No SIMD4: one among the arguments of a test breaks the stack of its task.
    let levels: [Double]
    let told: ClosedRange<Level>
    let likeliest: Level
    let median: Level
    var testDescription: String { "\(levels)" }
  }

  @Test(arguments: [
    Told(levels: [0.5, 0.25, 0.25, 0], told: .none ... .none, likeliest: .none, median: .mild),
    // Half is enough, and of equals the lower one is meant.
    Told(levels: [0.5, 0.5, 0, 0], told: .none ... .none, likeliest: .none, median: .mild),
    Told(
      levels: [0, 0.25, 0.25, 0.5], told: .severe ... .severe, likeliest: .severe, median: .severe),
    // Neighbours together: .79, .50, .21.
    Told(levels: [0.49, 0.30, 0.20, 0.01], told: .none ... .mild, likeliest: .none, median: .mild),
    // .50, .85, .50.
    Told(
      levels: [0.10, 0.40, 0.45, 0.05], told: .mild ... .moderate, likeliest: .moderate,
      median: .moderate),
    // .15, .50, .85.
    Told(
      levels: [0.05, 0.10, 0.40, 0.45], told: .moderate ... .severe, likeliest: .severe,
      median: .moderate),
    // .50, .25, .50: of equal pairs the lower one.
    Told(
      levels: [0.375, 0.125, 0.125, 0.375], told: .none ... .mild, likeliest: .none,
      median: .moderate),
  ])
  func `a level is told alone from one half on, else with its neighbour`(_ row: Told) {
    let belief = Belief(SIMD4(row.levels))
    #expect(belief.told == row.told)
    #expect(belief.likeliest == row.likeliest)
    #expect(belief.median == row.median)
  }

  @Test func `how open a symptom is peaks at one half`() {
    #expect(isClose(Belief(SIMD4(1, 0, 1, 0)).uncertainty, log(2)))
    #expect(Belief(SIMD4(1, 0, 0, 0)).uncertainty == 0)
    #expect(Belief(SIMD4(0, 0, 0, 1)).uncertainty == 0)
    // -(.75 ln .75 + .25 ln .25) = .5623
    #expect(isClose(Belief(SIMD4(0.75, 0, 0.25, 0)).uncertainty, 0.5623))
  }

  @Test func `log-odds compare the upper two levels with the lower two`() {
    #expect(isClose(Belief(SIMD4(0.25, 0, 0.5, 0.25)).logOdds, log(3)))
  }

  @Test func `the chance of a comparison adds up the levels it allows`() {
    let belief = Belief(SIMD4(0.4, 0.3, 0.2, 0.1))
    #expect(isClose(belief.chance(that: .atLeast, [.mild]), 0.6))
    #expect(isClose(belief.chance(that: .more, [.mild]), 0.3))
    #expect(isClose(belief.chance(that: .less, [.mild]), 0.4))
    #expect(isClose(belief.chance(that: .atMost, [.mild]), 0.7))
    #expect(isClose(belief.chance(that: .among, [.none, .severe]), 0.5))
    #expect(isClose(belief.chance(that: .notAmong, [.none, .severe]), 0.5))
  }
}
