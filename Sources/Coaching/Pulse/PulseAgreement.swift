/// How many agreed with one statement in one wave, as near as it was told.
package struct PulseAgreement: Hashable, Sendable {
  /// Told in numbers, and not only to the quarter.
  package let shown: WaveResult.Shown
  /// One number where it was told, or all that it may be.
  package let agreed: ClosedRange<Int>
  package let answered: Int

  /// `nil` where it was not told, or only to the quarter.
  package init?(_ shown: WaveResult.Shown?) {
    guard let shown, let agreed = shown.range(of: .high), let answered = shown.answered,
      answered > 0
    else { return nil }
    self.shown = shown
    self.agreed = agreed
    self.answered = answered
  }

  /// Whether all, or all but one, said the same.
  package var isUnanimous: Bool {
    if case .nearlyAll = shown { true } else { false }
  }
}
