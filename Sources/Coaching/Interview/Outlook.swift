/// What each possible answer to a question would do to the belief about its symptoms.
struct Outlook {
  /// The chance of each option, and the beliefs after it.
  let branches: [(chance: Double, beliefs: [Belief])]

  /// - Parameters:
  ///   - responses: The chances of the options in every joint state of the symptoms.
  ///   - beliefs: What is believed about these symptoms now.
  init(_ responses: [[Double]], _ beliefs: [Belief]) {
    let joint = responses.indices.map { state in
      beliefs.indices.reduce(1.0) { $0 * beliefs[$1].levels[Item.level(of: $1, in: state)] }
    }
    branches = (responses.first ?? []).indices.map { option in
      var total = 0.0
      var levels = beliefs.map { _ in SIMD4<Double>.zero }
      for (state, weight) in joint.enumerated() {
        let mass = weight * responses[state][option]
        total += mass
        for position in levels.indices {
          levels[position][Item.level(of: position, in: state)] += mass
        }
      }
      return (total, levels.map { Belief($0) })
    }
  }
}
