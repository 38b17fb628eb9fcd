/// How many of some people say yes, where people of one team answer alike (Skellam 1948).
struct BetaBinomial {
  /// The chance of 0, 1, 2 … people.
  let chances: [Double]

  /// Of `people` like these a `share` says yes, and any two answer alike by `correlation`; both lie
  /// between 0 and 1.
  init(people: Int, share: Double, correlation: Double) {
    let all = (1 - correlation) / correlation
    let (yes, no) = (share * all, (1 - share) * all)
    var chance = (0..<people).reduce(1.0) { $0 * (no + Double($1)) / (all + Double($1)) }
    var chances = [chance]
    for count in 0..<people {
      chance *= Double(people - count) / Double(count + 1)
      chance *= (yes + Double(count)) / (no + Double(people - count - 1))
      chances.append(chance)
    }
    self.chances = chances
  }
}
