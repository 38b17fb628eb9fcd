/// Two results of waves that follow one another, which may be the same answers told again with a
/// few more or fewer: then the difference is what those few said.
package struct PulseRetelling: Hashable, Sendable {
  /// The marks of the earlier wave's file and of the later one's.
  package let before: String
  package let mark: String
  /// Negative where there are fewer.
  package let more: Int

  /// `nil` if the waves do not follow one another in the same statements, or if one count cannot
  /// come from the other by adding or leaving out up to `size` people.
  init?(_ now: WaveResult, after before: WaveResult, upTo size: Int) {
    let more = now.whole.answered - before.whole.answered
    let follows = now.wave.follows.map(WaveMark.init) == WaveMark(before.mark)
    guard follows, abs(more) <= size,
      now.wave.statements.map(\.say) == before.wave.statements.map(\.say)
    else { return nil }
    let rows = zip(
      now.whole.statements + [now.whole.recommends],
      before.whole.statements + [before.whole.recommends])
    let fits = rows.compactMap { now, before in
      more < 0
        ? PulseRetelling.fits(before, after: now, -more)
        : PulseRetelling.fits(now, after: before, more)
    }
    guard fits.contains(true), !fits.contains(false) else { return nil }
    (self.before, mark, self.more) = (before.mark, now.mark, more)
  }

  /// Whether a row can be an earlier one with at most so many more; `nil` if it was not told both
  /// times in numbers.
  private static func fits(
    _ now: WaveResult.Shown?, after before: WaveResult.Shown?, _ more: Int
  ) -> Bool? {
    guard let now, let before, let answered = now.answered, let earlier = before.answered else {
      return nil
    }
    return (0...more).contains(answered - earlier)
      && WaveResult.Shown.Kind.byPrecedence.allSatisfy { kind in
        guard let high = now.range(of: kind), let low = before.range(of: kind) else { return false }
        return high.upperBound >= low.lowerBound && high.lowerBound - low.upperBound <= more
      }
  }
}

extension PulseRetelling: CustomStringConvertible {
  package var description: String {
    "\(before) and \(mark): these may be the same answers told again, "
      + (more < 0 ? "without \(-more)" : "with \(more) more")
  }
}
