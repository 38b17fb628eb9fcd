/// Decides what of two results of one team may be held against each other.
struct PulseGrounds {
  let before: WaveResult
  let now: WaveResult

  /// Together with those who left, at most so many joined where the people are nearly the same.
  private static let few = 4

  /// What is said of a statement of the later wave.
  func outcome(
    of statement: Wave.Statement, _ shown: WaveResult.Shown?
  ) -> PulseTrend.Outcome<PulseChange> {
    let place = before.wave.statements.firstIndex { $0.id == statement.id }
    guard let place, !isLowTrust else { return .notCompared(isLowTrust ? .lowTrust : .new) }
    let isSame = before.wave.statements[place].say == statement.say
    return outcome(before.whole.statements[place], shown, isSame: isSame, PulseChange.init)
  }

  var recommendation: PulseTrend.Outcome<PulseTrend.Recommendation> {
    let isSame = before.wave.recommend == now.wave.recommend
    return outcome(before.whole.recommends, now.whole.recommends, isSame: isSame) {
      .init(then: $0.shown, now: $1.shown)
    }
  }

  private func outcome<Compared>(
    _ before: WaveResult.Shown?, _ now: WaveResult.Shown?, isSame: Bool,
    _ compared: (PulseAgreement, PulseAgreement) -> Compared
  ) -> PulseTrend.Outcome<Compared> {
    if isLowTrust { return .notCompared(.lowTrust) }
    guard isSame else { return .notCompared(.reworded) }
    guard let then = PulseAgreement(before) else { return .notCompared(.notToldThen) }
    guard let now = PulseAgreement(now) else { return .notCompared(.notToldNow) }
    let threshold = max(self.before.wave.threshold, self.now.wave.threshold)
    guard min(then.answered, now.answered) >= threshold else {
      return .notCompared(.underThreshold)
    }
    guard !isSamePeople || !(then.isUnanimous || now.isUnanimous) else {
      return .notCompared(.unanimousAndSame)
    }
    return .compared(compared(then, now))
  }

  private var isLowTrust: Bool { before.wave.isLowTrust || now.wave.isLowTrust }

  /// Whether everybody answered both times and few came or went; what nobody said counts as none.
  private var isSamePeople: Bool {
    [before, now].allSatisfy { $0.whole.answered >= $0.wave.people }
      && (now.joined ?? 0) + (now.left ?? 0) <= PulseGrounds.few
  }
}
