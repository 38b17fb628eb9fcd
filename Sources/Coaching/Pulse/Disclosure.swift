/// Decides what of a wave may be shown.
///
/// No part is told of fewer answers than the threshold; nobody's answer follows from all having
/// said the same, or from nobody having said something; and no part follows from the others by
/// taking them away, nor from what was told before.
package struct Disclosure: Sendable {
  /// A guard that a test may take out, to see that it is needed.
  package enum Guard: String, CaseIterable, Sendable {
    case threshold, unanimity, remainders, rekeep
    /// What nobody chose looks like what one person chose.
    case emptyClass
    /// What came since is told only if it could be told by itself.
    case difference
    /// What is once hidden stays hidden.
    case hiding
    /// With low trust a wave is told once.
    case once
  }

  package let guards: Set<Guard>

  package init(without missing: Set<Guard> = []) {
    guards = Set(Guard.allCases).subtracting(missing)
  }

  /// What may be shown of these counts, one for each group, or one for all; `nil` if fewer answered
  /// than the threshold: then there is nothing to show.
  ///
  /// `earlier` are the counts behind every result of the wave that was told before, oldest first;
  /// leave one out, and a difference may tell on somebody.
  package func result(
    of wave: Wave, mark: String, _ counters: [PulseCounters], after earlier: [[PulseCounters]] = [],
    joined: Int? = nil, left: Int? = nil
  ) -> WaveResult? {
    let people = counters.map(\.people)
    guard !isTooFew(people.reduce(0, +), in: wave) else { return nil }
    let all = earlier + [counters]
    let told = { (classes: (PulseCounters) -> PulseClasses) in
      RowDisclosure(wave: wave, disclosure: self).told(
        all.map { $0.map { .init(people: $0.people, classes: classes($0)) } })
    }
    let items = wave.statements.indices.map { index in told { $0.statements[index] } }
    let recommends = told(\.recommends)
    let shown = guards.contains(.hiding) ? all : [counters]
    let groups = shown.allSatisfy { mayShowGroups($0, of: wave) } ? people : []
    return WaveResult(
      wave: wave, mark: mark,
      whole: .init(
        answered: people.reduce(0, +), statements: items.map(\.whole),
        recommends: recommends.whole),
      groups: groups.enumerated().map { place, answered in
        .init(
          answered: answered, statements: items.map { $0.groups?[place] },
          recommends: recommends.groups?[place])
      }, joined: joined, left: left)
  }

  private func mayShowGroups(_ counters: [PulseCounters], of wave: Wave) -> Bool {
    guard counters.count > 1, !wave.isLowTrust else { return false }
    guard guards.contains(.remainders) else {
      return counters.contains { !isTooFew($0.people, in: wave) }
    }
    return counters.allSatisfy { !isTooFew($0.people, in: wave) }
  }

  func isTooFew(_ people: Int, in wave: Wave) -> Bool {
    people < (guards.contains(.threshold) ? wave.threshold : 1)
  }

  // MARK: Again

  /// Why these counts may not be told after earlier ones of the same wave; `nil` if they may.
  ///
  /// The same again is harmless; else at least as many people as the threshold must have come to
  /// every part, and no count gone down: a difference is told as surely as a result.
  package func refusal(
    of counters: [PulseCounters], after earlier: [PulseCounters], in wave: Wave
  ) -> Rekept? {
    guard counters != earlier else { return nil }
    // Whether a quarter pins the difference hangs on the quarter, so that silence would tell too.
    if wave.isLowTrust, guards.contains(.once) { return .once }
    guard guards.contains(.rekeep) else { return nil }
    for (now, before) in zip(counters, earlier) {
      let came = now.people - before.people
      for (row, old) in zip(now.rows, before.rows) {
        // More answers than people came: somebody added one, and it would be told about them alone.
        let more = (row - old).answered
        if more > came || (row - old).all.contains(where: { $0 < 0 }) { return .changed }
      }
      if came < 0 { return .changed }
      if came != 0, came < wave.threshold { return .tooFewMore(came) }
    }
    return nil
  }

  /// What is wrong with telling a wave again.
  package enum Rekept: Hashable, Sendable {
    /// So many more people answered; the difference would be about them alone.
    case tooFewMore(Int)
    /// An answer was taken back or changed.
    case changed
    /// With low trust a wave is told once.
    case once
    /// They look like the answers to the wave before, told again with so many more people, or none.
    case sameAnswers(more: Int)
  }
}
