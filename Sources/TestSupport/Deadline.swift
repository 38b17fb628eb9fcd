/// A moment that waiting must not go beyond.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Double) {
    end = .now + .seconds(seconds * Sanitizers.patience)
  }

  var isOver: Bool { .now >= end }

  /// What is left, for calls that take milliseconds; at least 1 until it is over.
  var milliseconds: Int32 {
    let left = ContinuousClock.Instant.now.duration(to: end)
    return left <= .zero ? 0 : max(1, Int32(left / .milliseconds(1)))
  }
}
