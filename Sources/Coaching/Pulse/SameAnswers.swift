extension Disclosure {
  /// Why counters must not be told for a wave that follows another: they look like the answers to
  /// that one, told again; `nil` if they do not.
  ///
  /// No count of a statement in the same words has gone down, and fewer people than the threshold
  /// are more; or none has gone up, and fewer than that are less: taken from each other, the two results would tell what those few said. The same
  /// counters again are no second wave. Where half of it or more is asked in other words, nothing
  /// is said: few counts are often alike. Groups may have changed, and so all are taken together.
  package func refusal(
    of counters: [PulseCounters], in wave: Wave, following earlier: [PulseCounters],
    in before: Wave
  ) -> Rekept? {
    let (now, then) = (Self.sum(counters), Self.sum(earlier))
    let more = now.people - then.people
    guard abs(more) < max(wave.threshold, before.threshold) else { return nil }
    let rows = Self.sameRows(wave, before).map { now.rows[$0] - then.rows[$1] }
    let isSame = rows.allSatisfy { row in
      row.all.allSatisfy { $0 == 0 || $0.signum() == more.signum() }
    }
    return isSame && 2 * rows.count > now.rows.count ? .sameAnswers(more: more) : nil
  }

  private static func sum(_ counters: [PulseCounters]) -> PulseCounters {
    counters.dropFirst().reduce(counters.first ?? PulseCounters(statements: 0), +)
  }

  /// The places of what both ask in the same words.
  static func sameRows(_ now: Wave, _ before: Wave) -> [(now: Int, before: Int)] {
    var rows = now.statements.enumerated().compactMap { place, statement in
      before.statements.firstIndex { $0.id == statement.id && $0.say == statement.say }
        .map { (now: place, before: $0) }
    }
    if now.recommend == before.recommend {
      rows.append((now.statements.count, before.statements.count))
    }
    return rows
  }
}
