import Coaching
import Foundation
import Testing

/// The promise, on made-up histories: 2,000, or as many as `RAPPORT_PULSE` says.
@Suite struct PulseHistoryTests {
  private static let histories =
    ProcessInfo.processInfo.environment["RAPPORT_PULSE"].flatMap(UInt64.init) ?? 2_000
  /// Side by side.
  private static let slices: UInt64 = 4

  @Test(arguments: 0..<slices) func nothingFollowsFromWhatLeadersHold(_ slice: UInt64) {
    var (files, again, refused) = (0, 0, 0)
    for seed in stride(from: slice, to: Self.histories, by: Int(Self.slices)) {
      let history = PulseHistory(seed: seed)
      let attack = PulseAttack(history.files)
      #expect(attack.findings.isEmpty, "history \(seed)")
      #expect(attack.undecided == 0 && attack.impossible == 0, "history \(seed)")
      files += history.files.count
      again += history.files.count - Set(history.files.map(\.mark)).count
      refused += history.refused
    }
    // Nothing is shown of histories without results again.
    #expect(files > 0 && again > files / 10 && refused > 0)
    if Self.histories > 2_000 { print("\(files) files, \(again) told again, \(refused) kept back") }
  }

  /// Most of what is asked must be told, or the promise is cheap.
  @Test func mostIsTold() {
    var (told, asked, groups, askedGroups) = (0, 0, 0, 0)
    for seed in UInt64(0)..<500 {
      for file in PulseHistory(seed: seed).files {
        asked += file.whole.statements.count
        told += file.whole.statements.count { $0 != nil && $0 != .tooFew }
        askedGroups += file.groups.first?.statements.count ?? 0
        groups += file.groups.first?.statements.count { $0 != nil } ?? 0
      }
    }
    #expect(4 * told > 3 * asked)
    // Of groups much less, as each must be safe and the whole as well.
    #expect(20 * groups > 1 * askedGroups)
    if Self.histories > 2_000 { print("\(told)/\(asked) told, of groups \(groups)/\(askedGroups)") }
  }

  @Test(arguments: Disclosure.Guard.allCases)
  func everyGuardIsNeeded(_ missing: Disclosure.Guard) {
    // Without the rules, which no longer hold.
    let isFound = (UInt64(0)..<500).contains { seed in
      let history = PulseHistory(seed: seed, Disclosure(without: [missing]))
      return !PulseAttack(history.files, knowingRules: false).findings.isEmpty
    }
    #expect(isFound)
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["RAPPORT_PULSE"] != nil),
    arguments: Disclosure.Guard.allCases)
  func figures(_ missing: Disclosure.Guard) {
    var (first, findings, histories) = (UInt64?.none, 0, 0)
    for seed in UInt64(0)..<500 {
      let history = PulseHistory(seed: seed, Disclosure(without: [missing]))
      let attack = PulseAttack(history.files, knowingRules: false)
      findings += attack.findings.count
      histories += attack.findings.isEmpty ? 0 : 1
      if first == nil, !attack.findings.isEmpty { first = seed }
    }
    print("without \(missing): \(findings) findings in \(histories) of 500, first \(first ?? 0)")
  }
}
