import Coaching

/// Waves and counts for tests.
enum PulseWaves {
  /// With so many asked in each group; one means that there are no groups.
  static func wave(
    groups: [Int], threshold: Int = 5, isLowTrust: Bool = false, statements: Int = 8
  ) -> Wave {
    Wave(
      id: "w", title: "", purpose: "", promise: "", keeper: "", people: groups.reduce(0, +),
      threshold: threshold,
      statements: (1...statements).map {
        .init(id: "s\($0)", mark: "T\($0)", trust: "task", say: "", norm: nil)
      },
      groups: groups.count < 2
        ? [] : groups.enumerated().map { .init(name: ["A", "B", "C", "D"][$0], people: $1) },
      isLowTrust: isLowTrust, leaderKey: "")
  }

  /// The counters of each group.
  static func count(_ answers: [PulseAnswers], groups: Int, _ wave: Wave) -> [PulseCounters] {
    var counters = Array(
      repeating: PulseCounters(statements: wave.statements.count), count: groups)
    for answer in answers { counters[answer.group ?? 0].count(answer) }
    return counters
  }

  /// Counters of one statement: for each group how many disagree, are neither, agree, and rather
  /// not say; each of them recommends with 9 or 10.
  static func count(_ groups: [[Int]], _ wave: Wave) -> [PulseCounters] {
    groups.map { group in
      var counters = PulseCounters(statements: 1)
      for (kind, count) in group.enumerated() {
        let answer = [1, 3, 5, nil][kind]
        for _ in 0..<count { counters.count(.init(statements: [answer], recommends: 9)) }
      }
      return counters
    }
  }

  /// What a leader holds after a wave of one statement was kept several times.
  static func files(
    _ wave: Wave, _ times: [[[Int]]], _ disclosure: Disclosure = Disclosure()
  ) -> [WaveResult] {
    var (told, files): ([[PulseCounters]], [WaveResult]) = ([], [])
    for time in times {
      let counters = count(time, wave)
      if let last = told.last, disclosure.refusal(of: counters, after: last, in: wave) != nil {
        continue
      }
      guard let file = disclosure.result(of: wave, mark: "w", counters, after: told) else {
        continue
      }
      told.append(counters)
      files.append(file)
    }
    return files
  }
}
