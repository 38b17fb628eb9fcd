internal import Foundation

/// What each possible answer to an item would do to the belief about its symptoms.
///
/// Kept and used again: what it rests on is compared with what is known now, and only what moved is
/// computed again.
struct Outlook: Sendable {
  let item: Item
  /// The chance of each option.
  private(set) var chances: [Double]
  /// What is believed of each symptom of the item after each option; option by option.
  private var beliefs: [Belief]
  /// The uncertainty that the answer takes away, in nats; rounding may leave it below 0.
  private(set) var information = 0.0

  /// What each symptom's slopes are multiplied by.
  private var factors: [Double]
  /// The chance of each option in every joint state, as the item lays it out.
  private var responses: [SIMD4<Double>]
  /// Room to add up in: four levels for each symptom.
  private var sums: [Double]
  /// What is believed of each symptom of the item now.
  private(set) var now: [Belief]

  init(of item: Item) {
    let (options, symptoms) = (item.intercepts.count, item.symptoms.count)
    self.item = item
    chances = Array(repeating: 0, count: options)
    beliefs = Array(repeating: .start, count: options * symptoms)
    factors = Array(repeating: .nan, count: symptoms)
    responses = Array(repeating: .zero, count: options * item.rows)
    sums = Array(repeating: 0, count: 4 * symptoms)
    now = Array(repeating: .start, count: symptoms)
  }

  /// What is believed of each symptom of the item after an option.
  func beliefs(after option: Int) -> ArraySlice<Belief> {
    beliefs[(option * now.count)..<((option + 1) * now.count)]
  }

  /// Looks from what is said and believed now; `weight` is what rules multiply the slopes by.
  ///
  /// A candidate's answer counts as if it were the next in the direction that has more so far.
  mutating func update(
    _ counts: [(toward: Int, away: Int)], _ beliefs: [Belief], weight: Double
  ) {
    var (isOtherTable, hasMoved) = (false, false)
    for (position, symptom) in item.symptoms.enumerated() {
      let before = max(counts[symptom].toward, counts[symptom].away)
      let factor = weight * Evidence.discount(after: before)
      if factors[position] != factor {
        factors[position] = factor
        isOtherTable = true
      }
      if now[position] != beliefs[symptom] {
        now[position] = beliefs[symptom]
        hasMoved = true
      }
    }
    if isOtherTable { item.setResponses(factors: factors, in: &responses) }
    if isOtherTable || hasMoved { look() }
  }

  private mutating func look() {
    information = now.reduce(0) { $0 + $1.uncertainty }
    for option in chances.indices {
      addUp(option)
      let left = beliefs(after: option).reduce(0) { $0 + $1.uncertainty }
      information -= chances[option] * left
    }
  }

  /// Adds up all joint states after an option.
  private mutating func addUp(_ option: Int) {
    for place in sums.indices { sums[place] = 0 }
    var (total, first) = (0.0, SIMD4<Double>.zero)
    for row in 0..<item.rows {
      var mass = now[0].levels
      for position in now.indices.dropFirst() {
        mass *= now[position].levels[Item.level(of: position - 1, in: row)]
      }
      mass *= responses[option * item.rows + row]
      first += mass
      // One by one, in the order of the states: sums do not depend on how rows are laid out.
      total = total + mass[0] + mass[1] + mass[2] + mass[3]
      for position in now.indices.dropFirst() {
        let place = 4 * position + Item.level(of: position - 1, in: row)
        sums[place] = sums[place] + mass[0] + mass[1] + mass[2] + mass[3]
      }
    }
    chances[option] = total
    beliefs[option * now.count] = Belief(first)
    for position in now.indices.dropFirst() {
      let place = 4 * position
      beliefs[option * now.count + position] = Belief(
        SIMD4(sums[place], sums[place + 1], sums[place + 2], sums[place + 3]))
    }
  }
}
