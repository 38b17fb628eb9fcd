/// How likely what was chosen is in every joint state of the symptoms it speaks about, up to a
/// factor; one table for each piece of evidence.
struct Likelihoods: Sendable {
  /// Four states of the first symptom in a row, piece by piece.
  private let tables: [[SIMD4<Double>]]

  /// What is believed of the symptoms of one piece without it, four levels each.
  private var chances: [Double] = []
  /// What the states of one piece add up to, for each level of each symptom but the first.
  private var sums: [Double] = []

  init(_ tables: [[SIMD4<Double>]]) {
    self.tables = tables
  }

  /// The message to each symptom: the likelihood summed over what is believed of the others.
  ///
  /// `cavities` is what is believed of each symptom of the piece without it; `messages` gets one for
  /// each of these.
  mutating func project(
    _ piece: Int, _ cavities: [SIMD4<Double>], to messages: inout [SIMD4<Double>]
  ) {
    messages.removeAll(keepingCapacity: true)
    switch cavities.count {
    case 1:
      // Most answers speak about one symptom: then there is nothing to sum over.
      let message = tables[piece][0]
      messages.append(message / message.sum())
    case 2:
      let (first, second) = Likelihoods.pairSums(tables[piece], cavities[0], cavities[1])
      messages.append(first / first.sum())
      messages.append(second / second.sum())
    default: projectAll(piece, cavities, to: &messages)
    }
  }

  /// The sums for two symptoms: of the second each level has a row of its own.
  private static func pairSums(
    _ rows: [SIMD4<Double>], _ first: SIMD4<Double>, _ second: SIMD4<Double>
  ) -> (SIMD4<Double>, SIMD4<Double>) {
    var sums = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    for level in 0..<4 {
      sums.0 += rows[level] * second[level]
      let weight = rows[level] * first
      sums.1[level] = weight[0] + weight[1] + weight[2] + weight[3]
    }
    return sums
  }

  private mutating func projectAll(
    _ piece: Int, _ cavities: [SIMD4<Double>], to messages: inout [SIMD4<Double>]
  ) {
    chances.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    for cavity in cavities {
      for level in 0..<4 {
        chances.append(cavity[level])
        sums.append(0)
      }
    }
    let first = Likelihoods.addUp(tables[piece], cavities[0], chances, in: &sums)
    messages.append(first / first.sum())
    for position in 1..<cavities.count {
      let place = 4 * position
      let sums = SIMD4(sums[place], sums[place + 1], sums[place + 2], sums[place + 3])
      messages.append(sums / sums.sum())
    }
  }

  /// Adds up all states for each level, those of the first symptom apart.
  private static func addUp(
    _ rows: [SIMD4<Double>], _ firstCavity: SIMD4<Double>, _ chances: [Double],
    in sums: inout [Double]
  ) -> SIMD4<Double> {
    var first = SIMD4<Double>.zero
    var room = sums.mutableSpan
    for place in rows.indices { add(rows[place], place, firstCavity, chances, &first, &room) }
    return first
  }

  /// Adds the states of one row to the sums; those for the first symptom, whose levels stand side by
  /// side, go to `first`.
  private static func add(
    _ row: SIMD4<Double>, _ place: Int, _ firstCavity: SIMD4<Double>, _ chances: [Double],
    _ first: inout SIMD4<Double>, _ sums: inout MutableSpan<Double>
  ) {
    let count = sums.count / 4
    var weight = row
    for other in 1..<count { weight *= chances[4 * other + Item.level(of: other - 1, in: place)] }
    first += weight
    var before = row * firstCavity
    for position in 1..<count {
      var weight = before
      for other in (position + 1)..<max(position + 1, count) {
        weight *= chances[4 * other + Item.level(of: other - 1, in: place)]
      }
      let level = 4 * position + Item.level(of: position - 1, in: place)
      // One by one, in the order of the states: sums do not depend on how rows are laid out.
      sums[level] = sums[level] + weight[0] + weight[1] + weight[2] + weight[3]
      before *= chances[level]
    }
  }
}

extension SIMD4<Double> {
  /// The same function of each number.
  func mapped(_ function: (Double) -> Double) -> SIMD4<Double> {
    SIMD4(function(self[0]), function(self[1]), function(self[2]), function(self[3]))
  }
}
