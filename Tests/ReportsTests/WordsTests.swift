import Coaching
import Foundation
import Playbooks
import Reports
import Testing

@Suite struct WordsTests {
  @Test func `every level, sureness and verdict has words for a leader`() {
    #expect(
      Level.allCases.map(Words.level) == [
        "no sign", "early signs", "getting in the way", "needs attention now",
      ])
    #expect(
      [Report.Sureness.fairlySure, .firstGuess, .notEnough].map(Words.sureness) == [
        "fairly sure", "a first guess", "not enough to say",
      ])
  }

  @Test(arguments: [
    (2.0, "strongly"), (-0.8, "strongly"), (0.79, "clearly"), (-0.25, "clearly"),
    (0.24, "a little"), (0.05, "a little"), (-0.04, "hardly at all"),
  ])
  func `a weight has a word, whatever its sign`(_ weight: Double, _ word: String) {
    #expect(Words.strength(weight) == word)
  }

  @Test func `days are written out`() throws {
    #expect(Words.day(try #require(Day("2026-12-03"))) == "3 December 2026")
  }
}
