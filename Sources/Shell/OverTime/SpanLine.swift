internal import Coaching
internal import Playbooks
internal import Reports

/// The range a level most likely lies in, as a line of signs: `....|---o-----|....`.
struct SpanLine {
  private static let indent = String(repeating: " ", count: 5)
  /// Columns for the day in front.
  private static let label = 19
  private static let widest = 46
  private static let narrowest = 31

  /// Columns from *no sign* to *needs attention now*.
  private let columns: Int

  /// `nil` if it does not fit.
  init?(width: Int) {
    let room = width - SpanLine.indent.count - SpanLine.label
    guard room >= SpanLine.narrowest else { return nil }
    columns = min(room, SpanLine.widest)
  }

  func line(_ label: String, _ belief: Belief) -> String {
    let (low, high) = (column(belief.span.lowerBound), column(belief.span.upperBound))
    var signs = Array(repeating: Character("."), count: columns)
    for column in low...high { signs[column] = "-" }
    signs[low] = "|"
    signs[high] = "|"
    signs[column(belief.severity)] = "o"
    return start(label) + String(signs)
  }

  /// What the ends of the line stand for.
  var ends: String {
    let (low, high) = (Words.level(.none), Words.level(.severe))
    let room = columns - low.count - high.count
    return start("") + low + String(repeating: " ", count: max(1, room)) + high
  }

  private func start(_ label: String) -> String {
    SpanLine.indent + label
      + String(repeating: " ", count: max(1, SpanLine.label - label.count))
  }

  private func column(_ severity: Double) -> Int {
    Int((severity / Double(Level.severe.rawValue) * Double(columns - 1)).rounded())
  }
}
