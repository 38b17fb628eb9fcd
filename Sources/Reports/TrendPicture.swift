internal import Coaching
internal import Playbooks

/// Where the lines of a picture of one symptom over time go.
///
/// Conversations stand at even distances, whatever lies between them; levels from bottom to top.
struct TrendPicture {
  private static let left = 165.0
  private static let right = 325.0
  private static let top = 14.0
  private static let rowHeight = 24.0

  /// A line of the picture, and the conversations it goes through.
  let row: Trend.Row
  let snapshots: [Snapshot]

  static let names = TemplateNames<TrendPicture>([
    .list("levels", level) { _ in Level.allCases.reversed() },
    .list("days", day) { Array(zip(columns($0.snapshots.count), $0.snapshots.map(\.day))) },
    .list("points", point, \.points),
    .text("line") { list($0.points.map { ($0.x, $0.y) }) },
    .text("band") { picture in
      list(
        picture.points.map { ($0.x, $0.high) } + picture.points.reversed().map { ($0.x, $0.low) })
    },
  ])

  private var points: [Point] {
    zip(TrendPicture.columns(snapshots.count), row.sightings).compactMap { x, sighting in
      sighting.map { Point(x: x, $0.belief) }
    }
  }

  private static let level = TemplateNames<Level>([
    .text("label") { Words.level($0) },
    .text("y") { digits(height(Double($0.rawValue))) },
    .text("textY") { digits(height(Double($0.rawValue)) + 4) },
  ])

  private static let day = TemplateNames<(x: Double, day: Day)>([
    .text("x") { digits($0.x) },
    .text("day") { String(Words.shortDay($0.day).prefix { $0 != " " }) },
    .text("month") { String(Words.shortDay($0.day).drop { $0 != " " }.dropFirst()) },
    .text("year") { String($0.day.year) },
  ])

  private static let point = TemplateNames<Point>([
    .text("x") { digits($0.x) }, .text("y") { digits($0.y) }, .text("low") { digits($0.low) },
    .text("high") { digits($0.high) },
  ])

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
    top + rowHeight * (Double(Level.severe.rawValue) - severity)
  }

  private static func list(_ points: [(Double, Double)]) -> String {
    points.map { "\(digits($0)),\(digits($1))" }.joined(separator: " ")
  }

  private static func digits(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }
}
