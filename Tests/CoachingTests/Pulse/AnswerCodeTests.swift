import Coaching
import Testing

/// Answers as letters and as digits.
struct AnswerCodeTests {
  private static func wave(_ statements: Int, groups: Int = 0) -> Wave {
    Wave(
      id: "w", title: "Pulse", purpose: "p", promise: "q", keeper: "Sam", people: 40,
      statements: (1...statements).map {
        .init(id: "s\($0)", mark: "T\($0)", trust: "task", say: "S\($0)", norm: nil)
      },
      groups: (0..<groups).map { .init(name: "g\($0)", people: 40 / groups) }, leaderKey: "")
  }

  private static func answers(_ seed: Int, _ wave: Wave) -> PulseAnswers {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    return PulseAnswers(
      statements: wave.statements.map { _ in [nil, 1, 2, 3, 4, 5][next(6)] },
      recommends: next(12) == 0 ? nil : next(11),
      group: wave.groups.isEmpty ? nil : next(wave.groups.count))
  }

  @Test(arguments: [(8, 0), (10, 2), (12, 0), (12, 5)])
  func `a code and a row say the answers again`(_ statements: Int, _ groups: Int) throws {
    let wave = Self.wave(statements, groups: groups)
    let code = AnswerCode(wave, mark: "a7")
    for seed in 0..<300 {
      let answers = Self.answers(seed, wave)
      #expect(try code.answers(code.text(of: answers)) == answers)
      let digits = AnswerDigits(wave)
      #expect(try digits.answers(digits.text(of: answers)) == answers)
    }
    #expect(code.length == (statements == 8 ? 6 : statements == 10 ? 8 : groups == 0 ? 8 : 9))
  }

  @Test func `every wrong letter and every swap of neighbours is found`() {
    let wave = Self.wave(12)
    let code = AnswerCode(wave, mark: "5c")
    var wrong = 0
    var swaps = 0
    for seed in 0..<60 {
      let letters = Array(code.text(of: Self.answers(seed, wave)))
      for place in letters.indices {
        for other in AnswerCode.letters where other != letters[place] {
          var typed = letters
          typed[place] = other
          wrong += 1
          #expect(throws: AnswerCode.Flaw.check) { try code.answers(String(typed)) }
        }
        guard place > 0, letters[place] != letters[place - 1] else { continue }
        var typed = letters
        typed.swapAt(place, place - 1)
        swaps += 1
        #expect(throws: AnswerCode.Flaw.check) { try code.answers(String(typed)) }
      }
    }
    #expect(wrong == 60 * 8 * 31 && swaps > 350)
  }

  /// Rows that must not be taken for another.
  @Test(arguments: [
    ("4352 1445 3320 0", AnswerDigits.Flaw.length(13, expected: 14)),
    ("4352 1445 3320 +8", .recommendation("+8")),
    ("4352 1445 3326 08", .statement("6", place: 12)),
    ("4352 1445 3320 11", .recommendation("11")), ("4352 1x45 3320 08", .statement("x", place: 6)),
  ])
  func `a row with a slip is none`(_ row: String, _ flaw: AnswerDigits.Flaw) {
    #expect(throws: flaw) { try AnswerDigits(Self.wave(12)).answers(row) }
  }
}
