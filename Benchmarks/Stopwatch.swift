import Foundation

/// How long things took, each in milliseconds and by its name.
struct Stopwatch {
  private var names: [String] = []
  private var times: [String: [Double]] = [:]

  mutating func time<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try body()
    if times[name] == nil { names.append(name) }
    times[name, default: []].append((ContinuousClock.now - start) / .milliseconds(1))
    return value
  }

  /// Each name with its time.
  var lines: String {
    names.map { "\($0)\t\(Stopwatch.written(times[$0]?.first ?? 0))" }.joined(separator: "\n")
  }

  /// Each name with the median, the mean, the 95th percentile and the worst of its times.
  var summary: String {
    names.map { name in
      let sorted = (times[name] ?? []).sorted()
      let figures = [
        ("median", sorted[sorted.count / 2]),
        ("mean", sorted.reduce(0, +) / Double(sorted.count)),
        ("95 %", sorted[sorted.count * 95 / 100]), ("worst", sorted[sorted.count - 1]),
      ]
      return figures.map { "\(name), \($0.0)\t\(Stopwatch.written($0.1))" }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func written(_ time: Double) -> String { String(format: "%.4f", time) }
}
