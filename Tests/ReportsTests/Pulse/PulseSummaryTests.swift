internal import Coaching
internal import Playbooks
import Testing

@testable import Reports

struct PulseSummaryTests {
  /// 7 of 12 is fewer than six in ten, 8 of 12 and 6 of 10 are not.
  @Test(arguments: [(7, 12, true), (8, 12, false), (6, 10, false), (5, 9, true)])
  func speaksForThoseWhoAnswered(_ answered: Int, _ people: Int, _ isCareful: Bool) {
    let result = SampleResult.result(SampleResult.wave(people: people), answered: answered)
    let summary = PulseSummary(result)
    #expect(summary.answered == "\(answered) of \(people) answered. Mark 9f3c 0a1b 5d7e 2468 ace0.")
    #expect((summary.caution != nil) == isCareful)
  }

  /// Gaps to the norm, or to 75 %: -10, -19, 23, not told, not told, -64.
  @Test func farthestBelowTheNormComesFirst() {
    let summary = PulseSummary(SampleResult.result())
    #expect(summary.entries.map(\.statement.mark) == ["T6", "T2", "T1", "T3", "T4", "T5"])
    #expect(summary.entries(about: .interpersonal).map(\.statement.mark) == ["T2", "T1"])
    #expect(summary.entries(about: .task).map(\.statement.mark) == ["T6", "T5"])
  }

  /// 5 of 9 both: 22 points below the norm of 77 %, and 19 below three quarters.
  @Test func whereThereIsNoNormThreeQuartersStandForOne() {
    let same = Array(repeating: SampleResult.counts(2, 2, 5) as WaveResult.Shown?, count: 6)
    let summary = PulseSummary(SampleResult.result(SampleResult.wave(), same))
    #expect(summary.entries.map(\.statement.mark) == ["T1", "T3", "T5", "T2", "T4", "T6"])
  }

  /// All twelve answered: there is no one left who might agree.
  @Test func whereAllAnsweredThereIsNoRange() {
    let all = SampleResult.counts(2, 2, 8)
    let result = SampleResult.result(
      SampleResult.wave(), [all] + Array(repeating: nil, count: 5), answered: 12)
    let fields = PulseSummary(result).entries.first?.fields ?? []
    #expect(fields.map(\.name) == ["Said", "Elsewhere"])
    #expect(fields.map(\.words).first == "8 agree, 2 neither, 2 disagree")
    // From 4 and 2 of nine: 22 points.
    #expect(
      PulseSummary(result).recommendation.last?.words == "22: with so few, one person moves it far")
  }

  /// All took part, and two would rather not say how they find this: what they think stays open, and
  /// chance has no part in it.
  @Test func whereAllTookPartChanceHasNone() {
    let some = SampleResult.counts(2, 2, 6)
    let result = SampleResult.result(
      SampleResult.wave(), [some] + Array(repeating: nil, count: 5), answered: 12)
    let fields = PulseSummary(result).entries.first?.fields ?? []
    #expect(fields.map(\.name) == ["Said", "Of the whole team", "Elsewhere"])
    #expect(fields.dropFirst().first?.words == "50 % to 67 % agree, whatever the others think")
  }

  /// 6 of 9 agree is as good as all three counts; who agree where most disagree is not told.
  @Test(arguments: [
    (WaveResult.Shown.Kind.high, ["Said", "Of the whole team", "By chance alone", "Elsewhere"]),
    (.low, ["Said", "Elsewhere"]), (.middle, ["Said", "Elsewhere"]),
  ])
  func rangesAreOfWhoAgree(_ kind: WaveResult.Shown.Kind, _ names: [String]) {
    let result = SampleResult.result(
      SampleResult.wave(), [.most(kind, 6, of: 9)] + Array(repeating: nil, count: 5))
    #expect(PulseSummary(result).entries.first?.fields.map(\.name) == names)
  }

  @Test(arguments: [
    (WaveResult.Shown.most(.low, 5, of: 8), "5 of 8 disagree", "5 of 8 say 0 to 6"),
    (.most(.high, 5, of: 8), "5 of 8 agree", "5 of 8 say 9 or 10"),
  ])
  func saysThatTheRestIsNotTold(_ shown: WaveResult.Shown, _ said: String, _ score: String) {
    let rest = "; how the others divide is not told"
    #expect(PulseWords.said(shown, in: SampleResult.wave()) == said + rest)
    #expect(PulseWords.recommended(shown, in: SampleResult.wave()) == score + rest)
  }

  /// From 5 to 6 of 9, from 2 to 6, and from perhaps 0 to 2 down to 0 or 1; T4 is not compared.
  @Test func theGreatestChangeComesFirst() throws {
    let then = [
      SampleResult.counts(2, 2, 5), SampleResult.counts(5, 2, 2), .most(.low, 7, of: 9), .tooFew,
      nil, nil,
    ]
    let now = [
      SampleResult.counts(1, 2, 6), SampleResult.counts(1, 2, 6), .nearlyAll(.low, of: 9),
      SampleResult.counts(2, 2, 5), nil, nil,
    ]
    let before = SampleResult.result(SampleResult.wave(), then, mark: "aaaa")
    let result = SampleResult.result(SampleResult.wave(follows: "aaaa"), now)
    let trend = try #require(PulseTrend(result, after: before))
    let rows = PulseTrendRow.all(of: trend, in: PulseSummary(result))
    #expect(rows.prefix(3).map { $0.name.prefix(2) } == ["T2", "T1", "T3"])
    #expect(rows.first?.counts?.then == "2 agree, 2 neither, 5 disagree")
    #expect(rows.first?.counts?.now == "6 agree, 2 neither, 1 disagree")
    #expect(rows[2].counts?.then == "7 of 9 disagree; how the others divide is not told")
    #expect(rows.dropFirst(3).prefix(3).allSatisfy { $0.counts == nil })
  }

  @Test func groupsAreToldOrNot() throws {
    let wave = SampleResult.wave(groups: SampleResult.groups)
    #expect(PulseSummary(SampleResult.result(wave)).groups == nil)
    #expect(!PulseSummary(SampleResult.result()).hasGroups)
    let groups = try #require(
      PulseSummary(SampleResult.result(wave, groups: SampleResult.parts)).groups)
    #expect(groups.names == ["Office (5)", "Elsewhere (5)"])
    #expect(groups.rows.map(\.mark) == ["T1", "T2", "T3", "T4", "T5", "T6"])
    #expect(groups.rows.first?.cells == ["4 of 5", "2 of 5"])
    #expect(groups.rows.last?.cells == ["not told", "not told"])
  }
}
