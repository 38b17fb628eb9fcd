internal import Coaching

/// Results to write out.
enum SampleResult {
  static let norm = Wave.Norm(
    percent: 77.2, who: "UK civil servants", year: 2024,
    source: "Civil Service People Survey 2024, Open Government Licence v3.0")

  static func counts(_ low: Int, _ middle: Int, _ high: Int) -> WaveResult.Shown {
    .counts(PulseClasses(low: low, middle: middle, high: high))
  }

  /// Six statements, two for each kind of trust; the first of each kind has a norm.
  static func wave(
    _ text: String? = nil, people: Int = 12, groups: [Wave.Group] = [], isLowTrust: Bool = false,
    follows: String? = nil
  ) -> Wave {
    let kinds = ["interpersonal", "organizational", "task"]
    return Wave(
      id: "w", title: text ?? "Team pulse, spring", purpose: "", promise: "", keeper: "",
      people: people,
      statements: (0..<6).map { index in
        let norm = text.map { Wave.Norm(percent: 50, who: $0, year: 2024, source: $0) } ?? norm
        return Wave.Statement(
          id: "s\(index + 1)", mark: text ?? "T\(index + 1)", trust: kinds[index / 2],
          say: text ?? SampleWave.says[index], norm: index % 2 == 0 ? norm : nil)
      }, recommend: text ?? Wave.recommend, groups: groups, isLowTrust: isLowTrust,
      leaderKey: "", follows: follows)
  }

  static func result(
    _ wave: Wave = wave(), _ statements: [WaveResult.Shown?] = told, answered: Int = 9,
    recommends: WaveResult.Shown? = counts(2, 3, 4), groups: [WaveResult.Part] = [],
    mark: String = SampleWave.mark
  ) -> WaveResult {
    WaveResult(
      wave: wave, mark: mark,
      whole: .init(answered: answered, statements: statements, recommends: recommends),
      groups: groups)
  }

  /// Each way of telling.
  static let told: [WaveResult.Shown?] = [
    counts(1, 2, 6), counts(2, 2, 5), .nearlyAll(.high, of: 9), .tooFew, nil, counts(6, 2, 1),
  ]

  static let groups = [Wave.Group(name: "Office", people: 6), .init(name: "Elsewhere", people: 6)]

  /// Of two groups, the first statement and no other is told.
  static var parts: [WaveResult.Part] {
    [WaveResult.Shown.agreeing(4, of: 5), .agreeing(2, of: 5)].map {
      .init(
        answered: 5, statements: [$0] + Array(repeating: nil, count: 5), recommends: nil)
    }
  }

  /// With everything a page may hold; the same text wherever somebody wrote one.
  static func report(_ text: String? = nil) -> PulseReportSample {
    let names = text.map { [Wave.Group(name: $0, people: 6), .init(name: $0, people: 6)] }
    let groups = names ?? groups
    let before = result(
      wave(text, groups: groups), [counts(5, 2, 2)] + told.dropFirst(), mark: "aaaa")
    let now = result(wave(text, groups: groups, follows: "aaaa"), groups: parts)
    return PulseReportSample(now: now, before: before)
  }
}

/// Two waves of one team.
struct PulseReportSample {
  let now: WaveResult
  let before: WaveResult
}
