import Coaching

/// A made-up team that is asked one to three times, and the result files its leader would hold.
///
/// The same seed makes the same history.
struct PulseHistory {
  /// Who is on the team, and who answers how readily.
  struct Team {
    var groups: [Int]
    let threshold: Int
    let isLowTrust: Bool
    let readiness: Int
    let silence: Int
    let next: Int
  }

  private let disclosure: Disclosure
  private var generator: SeededGenerator
  private(set) var files: [WaveResult] = []
  /// Results again that were kept back.
  private(set) var refused = 0

  init(seed: UInt64, _ disclosure: Disclosure = Disclosure()) {
    self.disclosure = disclosure
    generator = SeededGenerator(seed: seed, stream: 7)
    var team = makeTeam()
    for number in 1...number(in: 1...3) {
      run(team, number)
      team = changed(team)
    }
  }

  // MARK: The team

  private mutating func makeTeam() -> Team {
    let threshold = [5, 5, 5, 8, 10][number(in: 0...4)]
    let isLowTrust = chance(20)
    let people = number(in: threshold...(isLowTrust && chance(50) ? threshold + 7 : 40))
    var count = isLowTrust || chance(45) ? 1 : number(in: 2...4)
    while count > 1, count * threshold > people { count -= 1 }
    var groups = (0..<people).map { $0 % count }
    // Uneven groups, but none below the threshold.
    for place in groups.indices.dropFirst(count * threshold) where chance(60) {
      groups[place] = number(in: 0...(count - 1))
    }
    return Team(
      groups: groups, threshold: threshold, isLowTrust: isLowTrust,
      readiness: [60, 80, 95, 100][number(in: 0...3)], silence: [0, 0, 5, 15][number(in: 0...3)],
      next: count)
  }

  /// The team of the next wave: some joined, and some left.
  private mutating func changed(_ team: Team) -> Team {
    var next = team
    for _ in 0..<number(in: 0...2) { next.groups.append(number(in: 0...(team.next - 1))) }
    for _ in 0..<number(in: 0...2) {
      let place = number(in: 0...(next.groups.count - 1))
      let size = next.groups.count { $0 == next.groups[place] }
      if size > team.threshold { next.groups.remove(at: place) }
    }
    return next
  }

  // MARK: A wave

  private mutating func run(_ team: Team, _ number: Int) {
    let wave = PulseWaves.wave(
      groups: (0..<team.next).map { group in team.groups.count { $0 == group } },
      threshold: team.threshold, isLowTrust: team.isLowTrust)
    let batches = makeBatches(team)
    let late = Set(batches.dropFirst().joined())
    var forms = makeForms(team, late: late, statements: wave.statements.count)
    var (here, told): ([Int], [[PulseCounters]]) = ([], [])
    for batch in batches {
      here += batch
      if !told.isEmpty, chance(8), let member = here.randomElement(using: &generator) {
        forms[member] = makeForms(team, late: [], statements: wave.statements.count)[member]
      }
      let counters = PulseWaves.count(here.map { forms[$0] }, groups: team.next, wave)
      if let last = told.last, disclosure.refusal(of: counters, after: last, in: wave) != nil {
        refused += 1
        continue
      }
      let result = disclosure.result(
        of: wave, mark: "wave \(number)", counters, after: told, joined: 0, left: 0)
      guard let result else { continue }
      told.append(counters)
      files.append(result)
    }
  }

  /// Who answers first, and up to twice who answers late: up to 12 each time.
  private mutating func makeBatches(_ team: Team) -> [[Int]] {
    var members = Array(team.groups.indices).shuffled(using: &generator)
    // Late answers by group, or hardly any would be told.
    if chance(70) { members.sort { team.groups[$0] < team.groups[$1] } }
    let come = members.filter { _ in chance(team.readiness) }
    var late = (0..<number(in: 0...2)).map { _ in number(in: 0...12) }
    // Kept as soon as it may be, and again at the end.
    let surplus = come.count - team.threshold
    if (0...12).contains(surplus), chance(50) { late = [surplus] }
    // As few of a group as may be told first, and the rest of it later.
    let last = come.count { team.groups[$0] == come.last.map { team.groups[$0] } }
    if last >= 2 * team.threshold, chance(30) { late = [last - team.threshold] }
    var rest = come[...]
    var batches: [[Int]] = []
    for size in late where rest.count - size >= min(team.threshold, rest.count) {
      batches.append(Array(rest.suffix(size)))
      rest = rest.dropLast(size)
    }
    return [Array(rest)] + batches.reversed()
  }

  // MARK: Answers

  /// All members' answers, from agreeing hardly at all to nearly unanimous.
  private mutating func makeForms(
    _ team: Team, late: Set<Int>, statements: Int
  ) -> [PulseAnswers] {
    // Hardly anything is told of groups unless all answers are given by some.
    let odds = chance(25) ? [34] : [34, 60, 75, 90, 97, 100]
    let leanings = (0...statements).map { _ in
      (
        kind: number(in: 0...2), odds: odds[number(in: 0...(odds.count - 1))], byGroup: chance(25),
        lateKind: chance(team.isLowTrust ? 50 : 15) ? number(in: 0...2) : nil,
        silence: team.silence * (chance(20) ? 5 : 1)
      )
    }
    return team.groups.enumerated().map { member, group in
      let kinds = leanings.map { leaning -> Int? in
        if chance(leaning.silence) { return nil }
        // Late ones sometimes are of one mind.
        if late.contains(member), let kind = leaning.lateKind { return kind }
        let kind = (leaning.kind + (leaning.byGroup ? group : 0)) % 3
        return chance(leaning.odds) ? kind : number(in: 0...2)
      }
      return PulseAnswers(
        statements: kinds.dropLast().map { $0.map { [1, 3, 5][$0] } },
        recommends: kinds.last?.map { [2, 7, 9][$0] }, group: team.next > 1 ? group : nil)
    }
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// So many times in a hundred.
  private mutating func chance(_ percent: Int) -> Bool { number(in: 0...99) < percent }
}
