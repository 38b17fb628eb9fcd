internal import Foundation

/// What each possible answer to an item would do to the belief about its symptoms.
///
/// Kept and used again: what it rests on is compared with what is known now, and only what moved is
/// computed again.
struct Outlook: Sendable {
  private let item: Item
  /// The chance of each option.
  private var chances: [Double]
  /// What is believed of each symptom of the item after each option; option by option.
  private var beliefs: [Belief]
  /// The uncertainty that the answer takes away, in nats; rounding may leave it below 0.
  private var information = 0.0

  /// What each symptom's slopes are multiplied by.
  private var factors: [Double]
  /// The chance of each option in every joint state, as the item lays it out.
  private var responses: [SIMD4<Double>]
  /// What is believed of every joint state now.
  private var states: [SIMD4<Double>]
  /// Room to add up in: four levels for each symptom.
  private var sums: [Double]
  /// What is believed of each symptom of the item now.
  private var now: [Belief]

  init(of item: Item) {
    let (options, symptoms) = (item.intercepts.count, item.symptoms.count)
    self.item = item
    chances = Array(repeating: 0, count: options)
    beliefs = Array(repeating: .start, count: options * symptoms)
    factors = Array(repeating: .nan, count: symptoms)
    responses = Array(repeating: .zero, count: options * item.rows)
    states = Array(repeating: .zero, count: item.rows)
    sums = Array(repeating: 0, count: 4 * symptoms)
    now = Array(repeating: .start, count: symptoms)
  }

  /// Brings it up to date with what is said and believed now; `weight` is what rules multiply the
  /// slopes by.
  ///
  /// A candidate's answer counts as if it were the next in the direction that has more so far.
  private mutating func update(
    _ counts: [(toward: Int, away: Int)], _ beliefs: [Belief], weight: Double
  ) {
    var (isOtherTable, hasMoved) = (false, false)
    for position in now.indices {
      let symptom = item.symptoms[position]
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
    setStates()
    information = now.reduce(0) { $0 + $1.uncertainty }
    for option in chances.indices {
      addUp(option)
      var left = 0.0
      for place in places(after: option) { left += beliefs[place].uncertainty }
      information -= chances[option] * left
    }
  }

  /// Sets what is believed of the joint states, symptom by symptom: those for each level of one more
  /// symptom are made of those for the symptoms before.
  private mutating func setStates() {
    states[0] = now[0].levels
    var made = 1
    for position in 1..<now.count {
      // The lowest level last: all others are made of what stands in its place.
      for level in (0..<4).reversed() {
        let chance = now[position].levels[level]
        for row in 0..<made { states[level * made + row] = states[row] * chance }
      }
      made *= 4
    }
  }

  /// Adds up all joint states after an option.
  private mutating func addUp(_ option: Int) {
    let (total, first) = Outlook.sums(
      of: states, responses, from: option * states.count, in: &sums)
    chances[option] = total
    beliefs[option * now.count] = Belief(first)
    for position in 1..<now.count {
      let place = 4 * position
      beliefs[option * now.count + position] = Belief(
        SIMD4(sums[place], sums[place + 1], sums[place + 2], sums[place + 3]))
    }
  }

  /// What all joint states add up to, and those for each level of the first symptom; `sums` gets the
  /// same for the others.
  private static func sums(
    of states: [SIMD4<Double>], _ responses: [SIMD4<Double>], from start: Int,
    in sums: inout [Double]
  ) -> (Double, SIMD4<Double>) {
    var (total, first) = (0.0, SIMD4<Double>.zero)
    var room = sums.mutableSpan
    for place in room.indices { room[place] = 0 }
    for row in states.indices {
      let mass = states[row] * responses[start + row]
      first += mass
      // One by one, in the order of the states: sums do not depend on how rows are laid out.
      total = total + mass[0] + mass[1] + mass[2] + mass[3]
      for position in 1..<(room.count / 4) {
        let place = 4 * position + Item.level(of: position - 1, in: row)
        room[place] = room[place] + mass[0] + mass[1] + mass[2] + mass[3]
      }
    }
    return (total, first)
  }

  /// Where ``beliefs`` has what is believed after an option.
  private func places(after option: Int) -> Range<Int> {
    (option * now.count)..<((option + 1) * now.count)
  }
}

extension Outlook {
  /// What it is worth to know the answer, with what is said and believed now; `weight` is what rules
  /// multiply the slopes by.
  mutating func worth(
    _ counts: [(toward: Int, away: Int)], _ now: [Belief], weight: Double, _ stakes: Stakes
  ) -> QuestionChoice.Worth {
    update(counts, now, weight: weight)
    return worth(at: stakes)
  }

  private func worth(at stakes: Stakes) -> QuestionChoice.Worth {
    let others = stakes.leaders.value(without: item.symptoms)
    let rival = stakes.first.leader(without: item.symptoms)
    var gain = -others.adding(now, at: now.indices)
    var turn = 0.0
    for option in chances.indices {
      let places = places(after: option)
      gain += chances[option] * others.adding(beliefs, at: places)
      if stakes.first.changes(after: option, of: item, rival, beliefs, at: places.lowerBound) {
        turn += chances[option]
      }
    }
    return QuestionChoice.Worth(
      gain: max(0, gain), information: max(0, information), turn: turn)
  }
}
