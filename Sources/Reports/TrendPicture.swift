internal import Coaching
internal import Playbooks

/// Where the lines of a picture of one symptom over time go.
///
/// Conversations stand at even distances, whatever lies between them; levels from bottom to top.
enum TrendPicture {
  private static let left = 165.0
  private static let right = 325.0
  private static let top = 14.0
  private static let row = 24.0

  /// The names the template uses.
  static func values(_ row: Trend.Row, _ snapshots: [Snapshot]) -> [String: Any] {
    let columns = columns(snapshots.count)
    let points = zip(columns, row.sightings).compactMap { x, sighting in
      sighting.map { Point(x: x, $0.belief) }
    }
    return [
      "levels": Level.allCases.reversed().map { level in
        let y = height(Double(level.rawValue))
        return ["label": Words.level(level), "y": digits(y), "textY": digits(y + 4)]
      },
      "days": zip(columns, snapshots).map { x, snapshot in
        let words = Words.shortDay(snapshot.day).split(separator: " ").map(String.init)
        return [
          "x": digits(x), "day": words[0], "month": words[1], "year": String(snapshot.day.year),
        ]
      },
      "points": points.map {
        ["x": digits($0.x), "y": digits($0.y), "low": digits($0.low), "high": digits($0.high)]
      },
      "line": list(points.map { ($0.x, $0.y) }),
      "band": list(points.map { ($0.x, $0.high) } + points.reversed().map { ($0.x, $0.low) }),
    ]
  }

  private struct Point {
    let x: Double
    let y: Double
    let low: Double
    let high: Double

    init(x: Double, _ belief: Belief) {
      self.x = x
      y = height(belief.severity)
      low = height(belief.span.lowerBound)
      high = height(belief.span.upperBound)
    }
  }

  /// Where each conversation stands, from left to right.
  private static func columns(_ count: Int) -> [Double] {
    (0..<count).map { left + (right - left) * Double($0) / Double(max(1, count - 1)) }
  }

  private static func height(_ severity: Double) -> Double {
    top + row * (Double(Level.severe.rawValue) - severity)
  }

  private static func list(_ points: [(Double, Double)]) -> String {
    points.map { "\(digits($0)),\(digits($1))" }.joined(separator: " ")
  }

  private static func digits(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }
}
