import Testing

@testable import Coaching

struct PulseTrendTests {
  private static let some = WaveResult.Shown.counts(PulseClasses(low: 2, middle: 2, high: 4))
  private static let more = WaveResult.Shown.counts(PulseClasses(low: 1, middle: 1, high: 6))
  private static let all = WaveResult.Shown.nearlyAll(.high, of: 8)

  /// One of two waves of a team of eight, with a statement and the recommendation.
  private struct Side {
    var id = "s1"
    var say = "We help each other"
    var recommend = Wave.recommend
    var shown: WaveResult.Shown?
    var recommends: WaveResult.Shown? = PulseTrendTests.some
    var people = 8
    var answered = 8
    var threshold = 5
    var isLowTrust = false
    var joined: Int?
    var left: Int?

    func result(_ mark: String, follows: String?) -> WaveResult {
      let wave = Wave(
        id: mark, title: "", purpose: "", promise: "", keeper: "", people: people,
        threshold: threshold,
        statements: [Wave.Statement(id: id, mark: "T1", trust: "task", say: say, norm: nil)],
        recommend: recommend, isLowTrust: isLowTrust, leaderKey: "", follows: follows)
      let whole = WaveResult.Part(
        answered: answered, statements: [shown], recommends: recommends)
      return WaveResult(
        wave: wave, mark: mark, whole: whole, groups: [], joined: joined, left: left)
    }
  }

  private func trend(_ then: Side, _ now: Side) throws -> PulseTrend {
    let before = then.result("aaaa", follows: nil)
    return try #require(PulseTrend(now.result("bbbb", follows: "aaaa"), after: before))
  }

  private func reason(_ then: Side, _ now: Side) throws -> PulseTrend.Reason? {
    let row = try #require(try trend(then, now).rows.first)
    guard case .notCompared(let reason) = row.outcome else { return nil }
    return reason
  }

  // MARK: What is compared

  @Test func `agreement then and now`() throws {
    let row = try #require(try trend(Side(shown: Self.some), Side(shown: Self.more)).rows.first)
    guard case .compared(let change) = row.outcome else {
      Issue.record("not compared")
      return
    }
    #expect(change.then.agreed == 4...4 && change.now.agreed == 6...6)
    #expect(change.difference == 0.25...0.25)
  }

  @Test(arguments: [(String?.none, "bbbb"), ("cccc", "bbbb"), ("bbbb", "aaaa")])
  func `only the wave it follows`(_ follows: String?, _ mark: String) {
    let before = Side(shown: Self.some).result("aaaa", follows: nil)
    let now = Side(shown: Self.more).result(mark, follows: follows)
    #expect(PulseTrend(now, after: before) == nil)
  }

  @Test func `each reason why not`() throws {
    let told = Side(shown: Self.some)
    #expect(try reason(told, Side(shown: Self.more)) == nil)
    #expect(try reason(Side(id: "s2", shown: Self.some), told) == .new)
    #expect(try reason(Side(say: "We help", shown: Self.some), told) == .reworded)
    #expect(try reason(Side(shown: nil), told) == .notToldThen)
    #expect(try reason(Side(shown: .tooFew), told) == .notToldThen)
    #expect(try reason(told, Side(shown: nil)) == .notToldNow)
    #expect(try reason(told, Side(shown: .tooFew)) == .notToldNow)
    #expect(try reason(told, Side(shown: .share(.most), isLowTrust: true)) == .lowTrust)
    #expect(try reason(Side(shown: .share(.few), isLowTrust: true), told) == .lowTrust)
    #expect(try reason(Side(id: "s2", shown: nil, isLowTrust: true), told) == .lowTrust)
  }

  /// Eight answered then, of whom the later wave asks for ten; and the other way round.
  @Test func `both thresholds hold for both`() throws {
    let ten = WaveResult.Shown.counts(PulseClasses(low: 2, middle: 2, high: 6))
    let wide = Side(shown: ten, people: 10, answered: 10, threshold: 10)
    #expect(try reason(Side(shown: Self.some), wide) == .underThreshold)
    #expect(try reason(wide, Side(shown: Self.some)) == .underThreshold)
    #expect(try reason(Side(shown: Self.some, threshold: 8), Side(shown: Self.more)) == nil)
  }

  // MARK: Of one mind

  /// Who came and went, and what is then said of one mind.
  struct Moves: Sendable {
    let joined: Int?
    let left: Int?
    let reason: PulseTrend.Reason?

    init(_ joined: Int?, _ left: Int?, _ reason: PulseTrend.Reason?) {
      (self.joined, self.left, self.reason) = (joined, left, reason)
    }
  }

  /// All eight answered both times: silent only if at most four came or went.
  @Test(arguments: [
    Moves(nil, nil, .unanimousAndSame), Moves(0, 0, .unanimousAndSame),
    Moves(2, 2, .unanimousAndSame), Moves(4, nil, .unanimousAndSame), Moves(3, 2, nil),
    Moves(5, nil, nil), Moves(nil, 5, nil),
  ])
  func `one mind among the same people`(_ moves: Moves) throws {
    let (some, all) = (Side(shown: Self.some), Side(shown: Self.all))
    var now = all
    (now.joined, now.left) = (moves.joined, moves.left)
    #expect(try reason(some, now) == moves.reason)
    now.shown = Self.some
    #expect(try reason(all, now) == moves.reason)
  }

  /// Whether the ninth would have agreed, nobody knows.
  @Test func `one mind where somebody was silent`() throws {
    let nine = Side(shown: Self.all, people: 9)
    #expect(try reason(Side(shown: Self.some), nine) == nil)
    #expect(try reason(nine, Side(shown: Self.some)) == nil)
  }

  // MARK: Recommendation

  @Test func `the recommendation is told then and now`() throws {
    let now = Side(shown: Self.some, recommends: Self.more)
    let both = try trend(Side(shown: Self.some), now).recommendation
    #expect(both == .compared(.init(then: Self.some, now: Self.more)))
  }

  @Test func `the recommendation keeps the same rules`() throws {
    let told = Side(shown: Self.some)
    let other = Side(recommend: "Would you come back?", shown: Self.some)
    #expect(try trend(other, told).recommendation == .notCompared(.reworded))
    let none = Side(shown: Self.some, recommends: nil)
    #expect(try trend(none, told).recommendation == .notCompared(.notToldThen))
    #expect(try trend(told, none).recommendation == .notCompared(.notToldNow))
    let unanimous = Side(shown: Self.some, recommends: Self.all)
    #expect(try trend(told, unanimous).recommendation == .notCompared(.unanimousAndSame))
    let low = Side(shown: .share(.few), isLowTrust: true)
    #expect(try trend(told, low).recommendation == .notCompared(.lowTrust))
  }
}
