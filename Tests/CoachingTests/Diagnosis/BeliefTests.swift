import Foundation
import Playbooks
import Testing

@testable import Coaching

struct BeliefTests {
  @Test func `a symptom nobody asked about reads as no sign`() {
    // .12 + .05 = .17; 1 x .25 + 2 x .12 + 3 x .05 = .64
    #expect(isClose(Belief.start.chance, 0.17))
    #expect(isClose(Belief.start.severity, 0.64))
    #expect(Belief.start.level == .none)
  }

  @Test func `weights of any size become chances that add up to one`() {
    let belief = Belief(SIMD4(2, 1, 1, 0))
    #expect(belief.levels == SIMD4(0.5, 0.25, 0.25, 0))
    #expect(belief.chance == 0.25)
    #expect(belief.severity == 0.75)
  }

  struct Border: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let levels: SIMD4<Double>
    let level: Level
  }

  // Expected levels: 1 x second + 2 x third + 3 x fourth.
  @Test(arguments: [
    Border(testDescription: "0.749", levels: SIMD4(0.251, 0.749, 0, 0), level: .none),
    Border(testDescription: "0.75", levels: SIMD4(0.25, 0.75, 0, 0), level: .mild),
    Border(testDescription: "1.799", levels: SIMD4(0, 0.201, 0.799, 0), level: .mild),
    Border(testDescription: "1.801", levels: SIMD4(0, 0.199, 0.801, 0), level: .moderate),
    Border(testDescription: "2.499", levels: SIMD4(0, 0, 0.501, 0.499), level: .moderate),
    Border(testDescription: "2.5", levels: SIMD4(0, 0, 0.5, 0.5), level: .severe),
  ])
  func `the word changes at 0.75, 1.8 and 2.5`(_ border: Border) {
    #expect(Belief(border.levels).level == border.level)
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
