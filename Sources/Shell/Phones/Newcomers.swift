/// How often a wrong code was typed, and what that costs.
///
/// The more there were, the longer everybody waits who comes. Who has a seat never does.
struct Newcomers {
  private static let memory = Duration.seconds(600)
  /// So many slips of the finger cost nothing.
  private static let free = 10
  private static let longest = Duration.seconds(4)

  private var times: [ContinuousClock.Instant] = []
  private var all = 0

  /// Wrong codes so far.
  var wrong: Int { all }

  mutating func tries(
    isRight: Bool, at now: ContinuousClock.Instant = .now
  ) -> Duration {
    times.removeAll { $0.duration(to: now) > Newcomers.memory }
    if !isRight {
      all += 1
      if times.count < 200 { times.append(now) }
    }
    return min(Newcomers.longest, .milliseconds(100) * max(0, times.count - Newcomers.free))
  }
}
