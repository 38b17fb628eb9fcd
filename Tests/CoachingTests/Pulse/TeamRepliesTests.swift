import Foundation
import Playbooks
import Testing

@testable import Coaching

/// What of a pulse is evidence.
struct TeamRepliesTests {
  @Test(arguments: [
    (WaveResult.Shown.counts(.init(low: 3, middle: 1, high: 4)), [3, 1, 4]),
    // Eight for sure, and one who may be anybody.
    (.nearlyAll(.high, of: 9), [0, 1, 8]), (.nearlyAll(.low, of: 9), [8, 1, 0]),
    (.nearlyAll(.middle, of: 9), [0, 9, 0]),
    // Five for sure; 0.4 of the other three disagree, which is one.
    (.most(.high, 5, of: 8), [1, 2, 5]),
    // Half and half, and the odd one to neither; where that is what most said, to agreeing.
    (.most(.low, 5, of: 8), [5, 2, 1]), (.most(.middle, 5, of: 8), [1, 5, 2]),
    (.most(.low, 6, of: 8), [6, 1, 1]),
    // 0.25 · 8 = 2 agree; of the other six 2.4 disagree.
    (.share(.lowerHalf), [2, 4, 2]),
    // 0.875 · 8 = 7 agree; 0.4 of the other one disagrees, which is nobody.
    (.share(.most), [0, 1, 7]),
    // 0.125 · 8 = 1 agrees; of the other seven 2.8 disagree.
    (.share(.few), [3, 4, 1]),
  ])
  func `what is told becomes counts`(_ shown: WaveResult.Shown, _ counts: [Int]) {
    let tally = shown.tally(ofWhole: 8)
    #expect([Statement.disagree, Statement.neither, Statement.agree].map { tally?[$0] } == counts)
  }

  @Test func `too few are no evidence`() {
    #expect(WaveResult.Shown.tooFew.tally(ofWhole: 8) == nil)
  }

  @Test func `only statements in the words that members read count`() throws {
    let library = try Shipped.library()
    let result = PulseWaves.result(
      of: library, ["ps-feedback": [6, 1, 1], "ps-objectives": [1, 1, 6]],
      rewording: ["ps-objectives"])
    #expect(result.replies(in: library).keys.map(\.rawValue) == ["ps-feedback"])
    let answers = Answers([:], in: library, team: result)
    #expect(answers.isAnswered("ps-feedback") && !answers.isAnswered("ps-objectives"))
    #expect(!answers.withoutTeam.isAnswered("ps-feedback"))
  }

  @Test func `a team that disagrees is no anecdote`() throws {
    let library = try Shipped.library()
    let index = try #require(library.index(of: "missing-feedback"))
    let result = PulseWaves.result(of: library, ["ps-feedback": [7, 1, 0]])
    #expect(Diagnosis(Answers([:], in: library, team: result)).line(of: index) == .report)
    // Hands that say the same of the leader's questions are one answer.
    #expect(Diagnosis(Answers([:], in: library)).line(of: index) == .notAsked)
  }

  @Test func `what the team says takes no question away from the leader`() throws {
    let library = try Shipped.library()
    let all = Dictionary(
      uniqueKeysWithValues: library.statements.map { ($0.id.rawValue, [0, 1, 8]) })
    let with = Diagnosis(
      Answers([:], in: library, team: PulseWaves.result(of: library, all)))
    #expect(with.uncovered == Diagnosis(Answers([:], in: library)).uncovered)
  }

  @Test func `hearing the team is taken back and comes again`() throws {
    let library = try Shipped.library()
    let result = PulseWaves.result(of: library, ["ps-feedback": [7, 1, 0]])
    var session = Session(id: "s")
    for change in [SessionEvent.Change.heard(result), .undone] {
      session.append(SessionEvent(at: .distantPast, change))
    }
    #expect(session.team == nil)
    session.append(SessionEvent(at: .distantPast, .redone))
    #expect(session.team == result)
    #expect(session.answers(in: library).isAnswered("ps-feedback"))
  }
}

extension PulseWaves {
  /// A result with these counts (disagree, neither, agree) of statements of a library; nine are asked.
  static func result(
    of library: Library, _ counts: [String: [Int]], rewording: Set<String> = []
  ) -> WaveResult {
    let statements = library.statements.filter { counts[$0.id.rawValue] != nil }
    let wave = Wave(
      id: "w", title: "May", purpose: "", promise: "", keeper: "", people: 9, threshold: 5,
      statements: statements.map {
        .init(
          id: $0.id.rawValue, mark: $0.mark, trust: $0.trust.rawValue,
          say: rewording.contains($0.id.rawValue) ? "Other words" : $0.say, norm: nil)
      },
      groups: [], isLowTrust: false, leaderKey: "")
    let shown = statements.map { statement -> WaveResult.Shown? in
      let row = counts[statement.id.rawValue] ?? [0, 0, 0]
      return .counts(PulseClasses(low: row[0], middle: row[1], high: row[2]))
    }
    return WaveResult(
      wave: wave, mark: "w", whole: .init(answered: 9, statements: shown, recommends: nil),
      groups: [])
  }
}
