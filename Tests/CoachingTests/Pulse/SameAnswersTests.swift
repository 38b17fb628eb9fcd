import Testing

@testable import Coaching

/// The answers to one wave, told again in the next.
struct SameAnswersTests {
  /// A wave of one statement; the recommendation is always 9.
  private func wave(_ say: String = "", threshold: Int = 5, follows: String? = nil) -> Wave {
    Wave(
      id: "w", title: "", purpose: "", promise: "", keeper: "", people: 20, threshold: threshold,
      statements: [.init(id: "s1", mark: "T1", trust: "task", say: say, norm: nil)],
      leaderKey: "", follows: follows)
  }

  private func refusal(
    _ now: [[Int]], after before: [[Int]], threshold: Int = 5
  )
    -> Disclosure.Rekept?
  {
    let wave = wave(threshold: threshold)
    return Disclosure().refusal(
      of: PulseWaves.count(now, wave), in: wave, following: PulseWaves.count(before, wave),
      in: wave)
  }

  @Test func `the same answers with a few more are not told`() {
    let before = [[2, 2, 3, 0]]
    #expect(refusal([[2, 2, 3, 0]], after: before) == .sameAnswers(more: 0))
    #expect(refusal([[2, 2, 4, 0]], after: before) == .sameAnswers(more: 1))
    #expect(refusal([[3, 3, 5, 0]], after: before) == .sameAnswers(more: 4))
    #expect(refusal([[3, 3, 6, 0]], after: before) == nil)
    #expect(refusal([[3, 3, 6, 0]], after: before, threshold: 8) == .sameAnswers(more: 5))
    // One who was left out would be told on as surely as one who came.
    #expect(refusal([[2, 2, 2, 0]], after: before) == .sameAnswers(more: -1))
    #expect(refusal([[1, 1, 1, 0]], after: before) == .sameAnswers(more: -4))
    // Somebody changed their mind: these are other answers.
    #expect(refusal([[1, 2, 5, 0]], after: before) == nil)
    #expect(refusal([[1, 3, 3, 0]], after: before) == nil)
    #expect(refusal([[1, 3, 2, 0]], after: before) == nil)
  }

  @Test func `groups are taken together`() {
    #expect(
      refusal([[1, 1, 2, 0], [1, 2, 1, 0]], after: [[2, 2, 3, 0]]) == .sameAnswers(more: 1))
  }

  @Test func `other words are another question`() {
    let (now, before) = (wave("We help"), wave("We do help"))
    let refusal = Disclosure().refusal(
      of: PulseWaves.count([[6, 0, 2, 0]], now), in: now,
      following: PulseWaves.count([[2, 2, 3, 0]], before), in: before)
    // Of the recommendation one more said 9: that alone is no sign.
    #expect(refusal == nil)
  }

  // MARK: What a leader can see

  private func retellings(
    _ before: WaveResult.Shown?, _ now: WaveResult.Shown?, more: Int = 1, follows: String = "aaaa",
    say: String = ""
  ) -> [String] {
    let result = { (wave: Wave, mark: String, shown: WaveResult.Shown?, answered: Int) in
      WaveResult(
        wave: wave, mark: mark,
        whole: .init(answered: answered, statements: [shown], recommends: nil), groups: [])
    }
    return PulseAttack([
      result(wave(), "aaaa", before, 8),
      result(wave(say, follows: follows), "bbbb", now, 8 + more),
    ]).retellings.map(\.description)
  }

  private static let found = [
    "aaaa and bbbb: these may be the same answers told again, with 1 more"
  ]

  @Test(arguments: [
    (
      WaveResult.Shown.counts(.init(low: 2, middle: 2, high: 4)),
      WaveResult.Shown.counts(.init(low: 2, middle: 2, high: 5)), true
    ),
    // Nobody came to this row; two did, where one answered more.
    (.counts(.init(low: 2, middle: 2, high: 4)), .counts(.init(low: 2, middle: 2, high: 4)), true),
    (.counts(.init(low: 2, middle: 2, high: 4)), .counts(.init(low: 2, middle: 3, high: 5)), false),
    (.counts(.init(low: 2, middle: 2, high: 4)), .counts(.init(low: 3, middle: 3, high: 3)), false),
    (.most(.low, 5, of: 8), .most(.low, 6, of: 9), true),
    (.most(.low, 5, of: 8), .most(.high, 5, of: 9), false),
    (.nearlyAll(.high, of: 8), .nearlyAll(.high, of: 9), true),
    // One of the seven or eight at first cannot be a third who does not agree.
    (.nearlyAll(.high, of: 8), .most(.high, 7, of: 9), true),
    (.nearlyAll(.high, of: 8), .most(.high, 6, of: 9), false),
    (.tooFew, .counts(.init(low: 2, middle: 2, high: 5)), false),
    (.share(.most), .share(.most), false),
  ])
  func `results that may be the same`(
    _ before: WaveResult.Shown, _ now: WaveResult.Shown, _ isFound: Bool
  ) {
    #expect(retellings(before, now) == (isFound ? Self.found : []))
  }

  @Test func `only of waves that follow one another, with at most four more or fewer`() {
    let (before, now) = (
      WaveResult.Shown.most(.low, 5, of: 8), WaveResult.Shown.most(.low, 5, of: 8)
    )
    #expect(retellings(before, now).count == 1)
    #expect(retellings(before, now, more: 4).count == 1)
    #expect(retellings(before, now, more: 5).isEmpty)
    #expect(
      retellings(before, now, more: -1) == [
        "aaaa and bbbb: these may be the same answers told again, without 1"
      ])
    #expect(retellings(before, now, more: -5).isEmpty)
    #expect(retellings(before, now, follows: "cccc").isEmpty)
    #expect(retellings(before, now, say: "Other words").isEmpty)
  }
}
