internal import Synchronization

/// How much each may ask: a bucket of tokens that fills up again with time.
///
/// A seat has its own; all else is held against the address, of which a whole room may share one.
final class Allowance: Sendable {
  struct Rate: Sendable {
    /// Requests at once.
    let burst: Double
    /// Requests a second, in the long run.
    let perSecond: Double

    static let seat = Rate(burst: 40, perSecond: 8)
    static let address = Rate(burst: 600, perSecond: 40)
  }

  private struct Bucket {
    var left: Double
    var at: ContinuousClock.Instant
  }

  private let buckets = Mutex<[String: Bucket]>([:])
  /// More are forgotten, the whole lot: whoever was slowed down starts anew.
  private static let most = 4096

  /// Takes one; `false` if there is none left.
  func take(_ key: String, _ rate: Rate, at now: ContinuousClock.Instant = .now) -> Bool {
    buckets.withLock { buckets in
      if buckets.count > Allowance.most { buckets = [:] }
      var bucket = buckets[key] ?? Bucket(left: rate.burst, at: now)
      let passed = (now - bucket.at) / .seconds(1)
      bucket.left = min(rate.burst, bucket.left + passed * rate.perSecond)
      bucket.at = now
      let isEnough = bucket.left >= 1
      if isEnough { bucket.left -= 1 }
      buckets[key] = bucket
      return isEnough
    }
  }
}
