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
      name: "nobody agrees", missing: .emptyClass, times: [[[3, 4, 0, 0]]],
      found: "of all of the team, nobody said high"),
    Case(
      name: "nobody in a group agrees", missing: .emptyClass, groups: [6, 6],
      times: [[[2, 4, 0, 0], [2, 2, 2, 0]]], found: "of all of group A, nobody said high"),
    Case(
      name: "one group is left over", missing: .remainders, groups: [6, 5],
      times: [[[2, 2, 2, 0], [1, 1, 1, 0]]], found: "of all of group B, 1 said high"),
    Case(
      name: "three come later, and seven of eight answered", missing: .rekeep,
      times: [[[1, 1, 2, 1]], [[3, 1, 3, 1]]],
      found: "of all of the team who answered after result 1, 0 said none"),
    Case(
      name: "five come later and all agree", missing: .difference, groups: [14],
      times: [[[2, 2, 5, 0]], [[2, 2, 10, 0]]],
      found: "of all of the team who answered after result 1, everybody said high"),
    Case(
      name: "five come later and one did not agree before", missing: .difference,
      times: [[[1, 0, 6, 0]], [[3, 3, 6, 0]]],
      found: "of all of the team who answered after result 1, nobody said high"),
    Case(
      name: "five come later, and now two kinds were said by as many", missing: .difference,
      groups: [13], knowsRules: true, times: [[[0, 1, 6, 0]], [[6, 1, 6, 0]]],
      found: "of all of the team who answered after result 1, nobody said high"),
    Case(
      name: "six come later, and nobody was neither before", missing: .difference, groups: [14],
      times: [[[3, 0, 5, 0]], [[9, 0, 5, 0]]],
      found: "of all of the team who answered after result 1, everybody said low"),
    Case(
      name: "five come later and say nothing", missing: .difference, groups: [14],
      times: [[[2, 2, 5, 0]], [[2, 2, 5, 5]]],
      found: "of all of the team who answered after result 1, everybody said none"),
    Case(
      name: "three of a group first, told once five came", missing: .hiding, groups: [11, 6],
      times: [[[1, 1, 1, 2], [2, 2, 2, 0]], [[3, 3, 3, 2], [2, 2, 2, 0]]],
      found: "of all of group A who had answered by the first result, 1 said high"),
    Case(
      name: "four in a group first, shown once five came", missing: .hiding, groups: [10, 6],
      knowsRules: true, times: [[[1, 1, 2, 0], [1, 1, 4, 0]], [[3, 3, 4, 0], [1, 1, 4, 0]]],
      found: "of all of group A who had answered by the first result, 2 said high"),
    Case(
      name: "why five were hidden shows once ten more came", missing: .hiding, groups: [25],
      knowsRules: true, times: [[[1, 0, 9, 0]], [[3, 3, 9, 0]], [[8, 7, 10, 0]]],
      found: "of all of the team who answered after result 1, nobody said high"),
    Case(
      name: "quarters again", missing: .once, isLowTrust: true,
      times: [[[2, 1, 2, 0]], [[2, 1, 9, 0]]],
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
    let answers = [
      [2, 2, 3, 0], [2, 1, 4, 0], [3, 0, 4, 0], [1, 1, 5, 0], [0, 1, 6, 0], [0, 0, 6, 1],
      [1, 1, 2, 3],
    ]
    let shown = answers.map {
      PulseWaves.files(wave, [[$0]]).first?.whole.statements.first ?? nil
    }
    #expect(
      shown == [
        .counts(.init(low: 2, middle: 2, high: 3)), .most(.high, 4, of: 7), .most(.high, 4, of: 7),
        .most(.high, 5, of: 7), .nearlyAll(.high, of: 7), .nearlyAll(.high, of: 6), .tooFew,
      ])
  }

  /// Of as many, agreeing is told where it can be, then disagreeing.
  @Test(arguments: [
    ([3, 0, 3, 0], WaveResult.Shown.most(.high, 3, of: 6)),
    ([3, 3, 0, 0], .most(.low, 3, of: 6)), ([1, 3, 3, 0], .most(.high, 3, of: 7)),
    ([2, 4, 0, 0], .most(.middle, 4, of: 6)), ([2, 2, 1, 0], .most(.low, 2, of: 5)),
  ])
  func tiesGoToAgreeing(_ answers: [Int], _ shown: WaveResult.Shown) {
    let wave = PulseWaves.wave(groups: [8], statements: 1)
    #expect(PulseWaves.files(wave, [[answers]]).first?.whole.statements == [shown])
  }

  /// What nobody chose looks like what one chose, and so do two classes that nobody chose.
  @Test(arguments: [
    ([5, 3, 0, 0], [5, 2, 1, 0]), ([5, 0, 3, 0], [5, 3, 0, 0]), ([0, 0, 8, 0], [1, 0, 7, 0]),
  ])
  func nobodyLooksLikeOne(_ nobody: [Int], _ one: [Int]) {
    let wave = PulseWaves.wave(groups: [8], statements: 1)
    #expect(PulseWaves.files(wave, [[nobody]]) == PulseWaves.files(wave, [[one]]))
  }

  /// Of a group it is told how many agree, where in each of them two do and two do not.
  @Test func groupsAreToldWhereAllAreTold() {
    let wave = PulseWaves.wave(groups: [6, 7], statements: 1)
    let told = { PulseWaves.files(wave, [$0]).first?.groups.map(\.statements) }
    #expect(
      told([[2, 2, 2, 0], [0, 4, 3, 0]]) == [[.agreeing(2, of: 6)], [.agreeing(3, of: 7)]])
    // In all one is neither, and most agree.
    #expect(
      told([[2, 0, 3, 0], [1, 1, 4, 0]]) == [[.agreeing(3, of: 5)], [.agreeing(4, of: 6)]])
    #expect(told([[2, 2, 2, 0], [3, 3, 1, 0]]) == [[nil], [nil]])
    #expect(told([[2, 2, 2, 0], [1, 0, 5, 0]]) == [[nil], [nil]])
    // How many agree in all is not told.
    #expect(told([[3, 1, 2, 0], [3, 0, 2, 0]]) == [[nil], [nil]])
  }

  /// Whoever comes later is told where they differ enough.
  @Test func laterAnswersAreTold() {
    let wave = PulseWaves.wave(groups: [13], statements: 1)
    let files = PulseWaves.files(wave, [[[2, 2, 3, 0]], [[4, 4, 5, 0]]])
    #expect(files.last?.whole.statements == [.counts(.init(low: 4, middle: 4, high: 5))])
    let hidden = PulseWaves.files(wave, [[[2, 2, 3, 0]], [[3, 2, 7, 0]]])
    #expect(hidden.last?.whole.answered == 12 && hidden.last?.whole.statements == [nil])
    // Only the most was told: whatever comes, it is not told again.
    let most = PulseWaves.files(wave, [[[2, 1, 4, 0]], [[4, 3, 6, 0]]])
    #expect(most.last?.whole.answered == 13 && most.last?.whole.statements == [nil])
    // All but one agreed, and as many as then still do.
    let again = PulseWaves.files(wave, [[[0, 1, 6, 0]], [[3, 2, 8, 0]]])
    #expect(again.last?.whole.statements == [.counts(.init(low: 3, middle: 2, high: 8))])
    // What was hidden stays hidden.
    let later = PulseWaves.files(
      PulseWaves.wave(groups: [20], statements: 1),
      [[[2, 2, 3, 0]], [[3, 2, 7, 0]], [[6, 4, 7, 0]]])
    #expect(later.last?.whole.answered == 17 && later.last?.whole.statements == [nil])
  }
}
