/// How likely what was chosen is in every joint state of the symptoms it speaks about, up to a
/// factor; one table for each piece of evidence.
struct Likelihoods: Sendable {
  /// Four states of the first symptom in a row, piece by piece.
  private let tables: [[SIMD4<Double>]]

  /// What is believed of the symptoms of one piece without it, four levels each.
  private var chances: [Double] = []
  private var firstCavity = SIMD4<Double>.zero
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
    // Most answers speak about one symptom: then there is nothing to sum over.
    if cavities.count == 1 {
      let message = tables[piece][0]
      messages.append(message / message.sum())
      return
    }
    setUp(cavities)
    var first = SIMD4<Double>.zero
    for (place, row) in tables[piece].enumerated() { add(row, place, &first) }
    messages.append(first / first.sum())
    for position in 1..<cavities.count {
      let sums = SIMD4(
        sums[4 * position], sums[4 * position + 1], sums[4 * position + 2], sums[4 * position + 3])
      messages.append(sums / sums.sum())
    }
  }

  private mutating func setUp(_ cavities: [SIMD4<Double>]) {
    firstCavity = cavities[0]
    chances.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    for cavity in cavities {
      for level in 0..<4 {
        chances.append(cavity[level])
        sums.append(0)
      }
    }
  }

  /// Adds the states of one row to the sums; those for the first symptom, whose levels stand side by
  /// side, go to `first`.
  private mutating func add(
    _ row: SIMD4<Double>, _ place: Int, _ first: inout SIMD4<Double>
  ) {
    let count = chances.count / 4
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
