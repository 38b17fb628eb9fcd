internal import Playbooks

/// The symptoms that stand above one half, which alone are worth acting on; the likeliest first.
struct LeadingSymptoms {
  private let leading: [(symptom: Int, value: Double)]

  init(_ beliefs: [Belief]) {
    leading = beliefs.indices.map { ($0, LeadingValue.value(of: beliefs[$0])) }
      .filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
  }

  /// What all but these symptoms are worth acting on.
  func value(without symptoms: [Int]) -> LeadingValue {
    var value = LeadingValue()
    var count = 0
    for entry in leading where !symptoms.contains(entry.symptom) {
      value.insert(entry.value)
      count += 1
      if count == QuestionChoice.leading { break }
    }
    return value
  }
}

/// How far the leading symptoms stand above one half.
struct LeadingValue {
  /// The three largest, in falling order.
  private var top = SIMD4<Double>.zero

  static func value(of belief: Belief) -> Double { max(0, belief.chance - QuestionChoice.likely) }

  mutating func insert(_ value: Double) {
    guard value > top[QuestionChoice.leading - 1] else { return }
    var value = value
    for place in 0..<QuestionChoice.leading where value > top[place] { swap(&value, &top[place]) }
  }

  /// The sum, with other symptoms beside those that are in.
  func adding(_ beliefs: [Belief], at places: Range<Int>) -> Double {
    var all = self
    for place in places { all.insert(LeadingValue.value(of: beliefs[place])) }
    return all.top[0] + all.top[1] + all.top[2]
  }
}
