internal import Foundation

/// Solves what an option adds whatever the symptoms, so that under the starting beliefs each answer
/// comes as often as its authors say.
///
/// Iterative scaling of the nominal response model: c grows by the log of the wanted over the
/// expected share until they agree.
package enum Rates {
  /// None, mild, moderate, severe: where every symptom starts.
  package static let start = [0.58, 0.25, 0.12, 0.05]
  private static let tolerance = 1e-9
  private static let mostRounds = 200
  /// The least of ten that an option without a rate is taken to get.
  private static let least = 0.1

  /// What options with these slopes add to come as often as wanted; their mean is 0.
  ///
  /// - Parameters:
  ///   - slopes: For each option, its slope for each symptom.
  ///   - shares: For each option, how often it is wanted; 1 together.
  /// - Returns: The intercept of each option.
  static func intercepts(slopes: [[Double]], shares: [Double]) -> [Double] {
    let states = Rates.states(slopes.first?.count ?? 0)
    // What the levels of a state add to each option, state by state.
    let pulls = states.flatMap { state in
      slopes.map { option in
        option.indices.reduce(0) { $0 + option[$1] * (Double(state.levels[$1]) - 1.5) }
      }
    }
    var intercepts = shares.map { log($0) }
    var (weights, expected) = (shares, shares)
    for _ in 0..<mostRounds {
      for option in expected.indices { expected[option] = 0 }
      for (place, state) in states.enumerated() {
        var sum = 0.0
        for option in weights.indices {
          weights[option] = exp(intercepts[option] + pulls[place * weights.count + option])
          sum += weights[option]
        }
        for option in weights.indices { expected[option] += state.chance * weights[option] / sum }
      }
      let steps = zip(shares, expected).map { log($0 / $1) }
      for option in steps.indices { intercepts[option] += steps[option] }
      if steps.allSatisfy({ abs($0) < tolerance }) { break }
    }
    let mean = intercepts.reduce(0, +) / Double(max(1, intercepts.count))
    return intercepts.map { $0 - mean }
  }

  /// What ticking an option adds, where of ten so many tick it: against 0 for not ticking.
  static func intercept(slopes: [Double], usual: Double) -> Double {
    let share = usual / 10
    let both = intercepts(
      slopes: [slopes.map { _ in 0 }, slopes], shares: [1 - share, share])
    return both[1] - both[0]
  }

  /// Every combination of levels of so many symptoms, taken as independent.
  private static func states(_ symptoms: Int) -> [(levels: [Int], chance: Double)] {
    (0..<symptoms).reduce([(levels: [], chance: 1)]) { states, _ in
      states.flatMap { state in
        start.indices.map { (state.levels + [$0], state.chance * start[$0]) }
      }
    }
  }

  /// Shares of one choice: missing rates share what the given ones leave of ten.
  package static func shares(of rates: [Double?]) -> [Double] {
    let given = rates.compactMap(\.self).reduce(0, +)
    let missing = rates.count - rates.count { $0 != nil }
    let rest = max(least, (10 - given) / Double(max(1, missing)))
    let all = rates.map { $0 ?? rest }
    let sum = all.reduce(0, +)
    return all.map { $0 / sum }
  }

  /// A number of ten as people write it.
  package static func written(_ value: Double) -> String { String(format: "%.1f", value) }
}

extension Question {
  /// Whether its authors say how often each answer comes.
  package var hasRates: Bool { options.contains { $0.usual != nil } }

  /// Sets the intercepts that its rates come to; only marks for `loaded` symptoms count.
  mutating func solveRates(for loaded: (Symptom.ID) -> Bool) {
    guard hasRates else { return }
    let places = options.indices.filter { !options[$0].isNoEvidence }
    let marked = Set(places.flatMap { options[$0].marks.filter { $0.value.slope != 0 }.keys })
    let symptoms = marked.filter(loaded).sorted()
    let slopes = places.map { place in symptoms.map { options[place].marks[$0]?.slope ?? 0 } }
    if isSeveral {
      for (place, slopes) in zip(places, slopes) {
        guard let usual = options[place].usual else { continue }
        options[place].intercept = Rates.intercept(slopes: slopes, usual: usual)
      }
    } else {
      let shares = Rates.shares(of: places.map { options[$0].usual })
      let solved = Rates.intercepts(slopes: slopes, shares: shares)
      for (place, intercept) in zip(places, solved) { options[place].intercept = intercept }
    }
  }
}
