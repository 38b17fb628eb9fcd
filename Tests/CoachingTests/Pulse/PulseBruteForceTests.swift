@testable import Coaching
import Foundation
import Testing

/// The attack against all worlds there are, on small cases.
@Suite struct PulseBruteForceTests {
  /// Who is asked, and how many answer in each atom: in each group first, then in each group later.
  struct Case: Sendable {
    let groups: [Int]
    var isLowTrust = false
    let people: [ClosedRange<Int>]

    var batches: Int { people.count / groups.count }
  }

  static let cases = [
    Case(groups: [9], people: [5...9]),
    Case(groups: [9], isLowTrust: true, people: [5...9]),
    Case(groups: [6], people: [6...6]),
    Case(groups: [13], people: [6...6, 6...7]),
    Case(groups: [5, 5], people: [0...5, 0...5]),
    Case(groups: [6, 7], people: [6...6, 5...7]),
    Case(groups: [11], people: [5...6, 5...5]),
    Case(groups: [5, 10], people: [5...5, 5...5, 0...0, 5...5]),
    // Six come to one group, who may be told of.
    Case(groups: [5, 11], people: [5...5, 5...5, 0...0, 6...6]),
    Case(groups: [15], people: [5...5, 5...5, 5...5]),
  ]

  /// What follows from all worlds in which Disclosure tells the same, is what the attack finds.
  @Test(arguments: cases) func theAttackKnowsWhatFollows(_ small: Case) throws {
    try compare(small, Disclosure(), truths: 20)
  }

  /// What follows from all worlds that fit the files, when results leak.
  @Test(arguments: cases, Disclosure.Guard.allCases)
  func theAttackFindsAllLeaks(_ small: Case, _ missing: Disclosure.Guard) throws {
    try compare(small, Disclosure(without: [missing]), truths: 3)
  }

  /// Of every world there is: nothing follows from what is told of it, even for who knows the
  /// rules.
  @Test(arguments: cases) func nothingFollowsInAnyWorld(_ small: Case) throws {
    let all = Self.worlds(small.people.map { $0.flatMap(Self.splits) })
    guard all.count < 100_000 || Self.isThorough else { return }
    let wave = PulseWaves.wave(
      groups: small.groups, isLowTrust: small.isLowTrust, statements: 1)
    var byLook: [[[WaveResult.Part]]: (files: [WaveResult], worlds: [[[Int]]])] = [:]
    for world in all {
      let files = PulseWaves.files(wave, Self.times(world, small))
      // Results kept back are no files; fewer files are another case.
      guard files.count == small.batches else { continue }
      byLook[files.map { [$0.whole] + $0.groups }, default: (files, [])].worlds.append(world)
    }
    for (files, worlds) in byLook.values {
      let sheet = PulseReading(files, row: .statement(0)).sheet
      var known = PulseInference(sheet, worlds: worlds.map(sheet.world))
      let certainties = try known.certainties(upTo: 4)
      #expect(certainties.isEmpty, "\(worlds[0])")
    }
  }

  private static let isThorough = ProcessInfo.processInfo.environment["RAPPORT_PULSE"] != nil

  private func compare(_ small: Case, _ disclosure: Disclosure, truths: Int) throws {
    let wave = PulseWaves.wave(
      groups: small.groups, isLowTrust: small.isLowTrust, statements: 1)
    var generator = SeededGenerator(seed: 3)
    let choices = small.people.map { $0.flatMap(Self.splits) }
    let all = Self.worlds(choices)
    for _ in 0..<(all.count > 100_000 ? (truths + 3) / 4 : truths) {
      let truth = choices.compactMap { $0.randomElement(using: &generator) }
      let files = PulseWaves.files(wave, Self.times(truth, small), disclosure)
      guard files.count == small.batches else { continue }
      let reading = PulseReading(files, row: .statement(0))
      var system = reading.system
      var worlds = all.filter { system.admits(reading.sheet.world($0)) }
      // Every guard is known to who knows the rules.
      if disclosure.guards == Disclosure().guards {
        worlds = worlds.filter { PulseWaves.files(wave, Self.times($0, small)) == files }
        system.choices = PulseRules(reading).choices
      }
      var known = PulseInference(reading.sheet, worlds: worlds.map(reading.sheet.world))
      var attack = PulseInference(reading.sheet, system)
      #expect(worlds.contains(truth))
      let expected = Set(try known.certainties(upTo: 4))
      #expect(try Set(attack.certainties(upTo: 4)) == expected, "\(truth) \(expected)")
    }
  }

  /// How so many people can answer: low, middle, high and not at all.
  private static func splits(_ people: Int) -> [[Int]] {
    (0...people).flatMap { low in
      (0...(people - low)).flatMap { middle in
        (0...(people - low - middle)).map { high in
          [low, middle, high, people - low - middle - high]
        }
      }
    }
  }

  private static func worlds(_ choices: [[[Int]]]) -> [[[Int]]] {
    choices.reduce([[]]) { worlds, choice in
      worlds.flatMap { world in choice.map { world + [$0] } }
    }
  }

  /// What has been answered each time, in each group.
  private static func times(_ atoms: [[Int]], _ small: Case) -> [[[Int]]] {
    let groups = small.groups.count
    return (0..<small.batches).map { batch in
      (0..<groups).map { group in
        (0...batch).reduce([0, 0, 0, 0]) { sum, earlier in
          zip(sum, atoms[earlier * groups + group]).map(+)
        }
      }
    }
  }
}
