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
    #expect(fields.map(\.name) == ["Said", "By chance alone", "Elsewhere"])
    #expect(fields.map(\.words).first == "8 agree, 2 neither, 2 disagree")
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
