import Coaching
import Testing

/// Leaks worked by hand: the smallest that each guard keeps back.
@Suite struct PulseAttackTests {
  /// A wave kept one or more times: for each group how many disagree, are neither, agree, and
  /// rather not say.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let missing: Disclosure.Guard
    var groups = [12]
    var isLowTrust = false
    /// Whether it takes who knows the rules.
    var knowsRules = false
    let times: [[[Int]]]
    let found: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "three people are told of", missing: .threshold, times: [[[1, 1, 1, 0]]],
      found: "of all of the team, 1 said low"),
    Case(
      name: "all agree", missing: .unanimity, times: [[[0, 0, 7, 0]]],
      found: "of all of the team, everybody said high"),
    Case(
      name: "one group is left over", missing: .remainders, groups: [5, 5],
      times: [[[2, 1, 2, 0], [1, 1, 1, 0]]], found: "of all of group B, 1 said low"),
    Case(
      name: "three come later, and seven of eight answered", missing: .rekeep,
      times: [[[1, 1, 2, 1]], [[3, 1, 3, 1]]],
      found: "of all of the team who answered after result 1, 0 said none"),
    Case(
      name: "five come later and all agree", missing: .difference,
      times: [[[2, 0, 5, 0]], [[2, 0, 10, 0]]],
      found: "of all of the team who answered after result 1, everybody said high"),
    Case(
      name: "five come later and one did not agree before", missing: .difference,
      times: [[[1, 0, 6, 0]], [[6, 0, 6, 0]]],
      found: "of all of the team who answered after result 1, everybody said low"),
    Case(
      name: "five come later and say nothing", missing: .difference,
      times: [[[2, 0, 5, 0]], [[2, 0, 5, 5]]],
      found: "of all of the team who answered after result 1, everybody said none"),
    Case(
      name: "three of a group first, told once five came", missing: .hiding, groups: [10, 5],
      times: [[[1, 1, 1, 2], [2, 1, 2, 0]], [[3, 2, 3, 2], [2, 1, 2, 0]]],
      found: "of all of group A who had answered by the first result, 1 said low"),
    Case(
      name: "four in a group first, shown once five came", missing: .hiding, groups: [9, 5],
      knowsRules: true, times: [[[1, 1, 2, 0], [2, 1, 2, 0]], [[2, 3, 4, 0], [2, 1, 2, 0]]],
      found: "of all of group A who had answered by the first result, 1 said low"),
    Case(
      name: "two groups that differ, told later", missing: .hiding, groups: [10, 10],
      times: [[[0, 0, 5, 0], [5, 0, 0, 0]], [[0, 2, 8, 0], [8, 2, 0, 0]]],
      found: "of all of group B who had answered by the first result, everybody said low"),
    Case(
      name: "why five were hidden shows once ten more came", missing: .hiding, groups: [25],
      knowsRules: true, times: [[[1, 0, 9, 0]], [[6, 0, 9, 0]], [[15, 0, 10, 0]]],
      found: "of all of the team who answered after result 1, everybody said low"),
    Case(
      name: "quarters again", missing: .once, isLowTrust: true,
      times: [[[1, 1, 3, 0]], [[1, 1, 8, 0]]],
      found: "of all of the team who answered after result 1, everybody said high"),
  ]

  @Test(arguments: cases) func findsTheLeak(_ leak: Case) {
    let wave = PulseWaves.wave(groups: leak.groups, isLowTrust: leak.isLowTrust, statements: 1)
    let files = PulseWaves.files(wave, leak.times, Disclosure(without: [leak.missing]))
    let found = PulseAttack(files, knowingRules: leak.knowsRules).findings.map(\.description)
    #expect(files.count == leak.times.count)
    #expect(found.contains("w, statement 1: " + leak.found), "\(found)")
  }

  @Test(arguments: cases) func nothingLeaks(_ leak: Case) {
    let wave = PulseWaves.wave(groups: leak.groups, isLowTrust: leak.isLowTrust, statements: 1)
    let attack = PulseAttack(PulseWaves.files(wave, leak.times))
    #expect(attack.findings.isEmpty && attack.undecided == 0 && attack.impossible == 0)
  }

  /// Seven of eight answer: all is told, as what all but one said if need be.
  @Test func aTeamOfEightIsToldMost() {
    let wave = PulseWaves.wave(groups: [8], statements: 1)
    let shown = [[2, 1, 4, 0], [1, 1, 5, 0], [0, 1, 6, 0], [0, 0, 6, 1], [1, 1, 2, 3]].map {
      PulseWaves.files(wave, [[$0]]).first?.whole.statements.first ?? nil
    }
    #expect(
      shown == [
        .counts(.init(low: 2, middle: 1, high: 4)), .counts(.init(low: 1, middle: 1, high: 5)),
        .nearlyAll(.high, of: 7), .nearlyAll(.high, of: 6), .tooFew,
      ])
  }

  /// Whoever comes later is told where they differ enough.
  @Test func laterAnswersAreTold() {
    let wave = PulseWaves.wave(groups: [12], statements: 1)
    let files = PulseWaves.files(wave, [[[2, 1, 4, 0]], [[4, 2, 6, 0]]])
    #expect(files.last?.whole.statements == [.counts(.init(low: 4, middle: 2, high: 6))])
    let hidden = PulseWaves.files(wave, [[[2, 1, 4, 0]], [[3, 1, 8, 0]]])
    #expect(hidden.last?.whole.answered == 12 && hidden.last?.whole.statements == [nil])
    // What was hidden stays hidden.
    let later = PulseWaves.files(
      PulseWaves.wave(groups: [20], statements: 1),
      [[[2, 1, 4, 0]], [[3, 1, 8, 0]], [[6, 2, 9, 0]]])
    #expect(later.last?.whole.answered == 17 && later.last?.whole.statements == [nil])
  }
}
