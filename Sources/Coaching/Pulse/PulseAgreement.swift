/// How many agreed with one statement in one wave, as near as it was told.
package struct PulseAgreement: Hashable, Sendable {
  /// Counts, or that all or all but one said the same; never less.
  package let shown: WaveResult.Shown
  /// One number; two where all, or all but one, said the same, and nobody was told which.
  package let agreed: ClosedRange<Int>
  package let answered: Int

  /// `nil` where it was not told, or only to the quarter.
  package init?(_ shown: WaveResult.Shown?) {
    switch shown {
    case .counts(let classes):
      (agreed, answered) = (classes.high...classes.high, classes.answered)
    case .nearlyAll(.high, let all): (agreed, answered) = (max(0, all - 1)...all, all)
    case .nearlyAll(_, let all): (agreed, answered) = (0...min(1, all), all)
    case .share, .tooFew, nil: return nil
    }
    guard let shown, answered > 0 else { return nil }
    self.shown = shown
  }

  /// Whether all, or all but one, said the same.
  package var isUnanimous: Bool {
    if case .nearlyAll = shown { true } else { false }
  }
}
