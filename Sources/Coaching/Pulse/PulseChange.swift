/// How far agreement with one statement moved from one wave to the next.
package struct PulseChange: Hashable, Sendable {
  package let then: PulseAgreement
  package let now: PulseAgreement

  package init(then: PulseAgreement, now: PulseAgreement) {
    self.then = then
    self.now = now
  }

  /// Share now less share then, -1 to 1; from the least to the most where it was not told exactly.
  package var difference: ClosedRange<Double> {
    let share = { (agreed: Int, told: PulseAgreement) in Double(agreed) / Double(told.answered) }
    let least = share(now.agreed.lowerBound, now) - share(then.agreed.upperBound, then)
    let most = share(now.agreed.upperBound, now) - share(then.agreed.lowerBound, then)
    return least...most
  }

  /// Where the difference may lie by chance, -1 to 1 (Newcombe 1998, method 10), whatever was left
  /// untold.
  ///
  /// Takes the two waves as independent. The same people answer much as they did, so that for them
  /// it is wider than it need be: it claims a change too seldom rather than too often.
  package var interval: ClosedRange<Double> {
    let least = PulseIntervals.difference(
      now.agreed.lowerBound, of: now.answered, less: then.agreed.upperBound, of: then.answered)
    let most = PulseIntervals.difference(
      now.agreed.upperBound, of: now.answered, less: then.agreed.lowerBound, of: then.answered)
    return least.lowerBound...most.upperBound
  }

  /// Whether the interval leaves out that nothing changed.
  package var isMoreThanChance: Bool { !interval.contains(0) }
}
