/// How often a wrong code was typed, and what that costs.
///
/// From an address with several wrong ones, tries are taken one after the other, with a pause between
/// them; all others wait a little as long as there were many. Who has a seat never does.
struct Newcomers {
  /// What becomes of a try.
  enum Verdict: Equatable {
    /// The code is looked at, and the answer comes after a wait.
    case judged(after: Duration)
    /// Too many wait from the same address: it is not looked at.
    case turnedAway
  }

  private struct Tries {
    var wrong = 0
    /// When the next one is taken.
    var next: ContinuousClock.Instant
  }

  /// So many slips of the finger cost nothing.
  private static let free = 5
  /// Between two tries from one address.
  private static let pause = Duration.seconds(2)
  private static let longestQueue = Duration.seconds(20)
  /// Of everybody, while many wrong ones come.
  private static let longestWait = Duration.seconds(2)
  private static let mostAddresses = 1024

  private var addresses: [String: Tries] = [:]
  /// Wrong codes so far.
  private(set) var wrong = 0

  mutating func tries(
    isRight: Bool, from address: String, at now: ContinuousClock.Instant = .now
  ) -> Verdict {
    if addresses.count > Newcomers.mostAddresses { addresses = [:] }
    var tries = addresses[address] ?? Tries(next: now)
    let isSlow = tries.wrong >= Newcomers.free
    let start = max(now, tries.next)
    if isSlow, now.duration(to: start) > Newcomers.longestQueue { return .turnedAway }
    if isSlow { tries.next = start.advanced(by: Newcomers.pause) }
    if !isRight {
      wrong += 1
      tries.wrong += 1
    }
    addresses[address] = tries
    let common = min(Newcomers.longestWait, .milliseconds(10) * max(0, wrong - 50))
    return .judged(after: max(common, isSlow ? now.duration(to: start) : .zero))
  }
}
