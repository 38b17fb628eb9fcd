internal import Coaching
internal import Playbooks

/// The numbers behind a report's pictures, and what they say in words.
enum ReportPictures {
  /// Width of a bar for a whole, in the pictures' own units.
  private static let fullBar = 150.0
  /// Distance between two bars.
  private static let row = 24

  /// One bar for each level a symptom may be at, as long as the chance of it.
  static func bars(of belief: Belief) -> [[String: Any]] {
    Level.allCases.map { level in
      let chance = belief.levels[level.rawValue]
      let top = level.rawValue * row
      return [
        "label": Words.level(level), "percent": percent(chance), "barTop": String(top + 4),
        "textTop": String(top + 17), "width": length(chance),
      ]
    }
  }

  /// `no sign 2 %, early signs 10 %, …`.
  static func chances(of belief: Belief) -> String {
    Level.allCases.map { "\(Words.level($0)) \(percent(belief.levels[$0.rawValue]))" }
      .joined(separator: ", ")
  }

  /// One bar for each kind of trust, as long as the severest symptom said that touches it.
  static func trust(_ reports: [Report]) -> [[String: Any]] {
    Symptom.Trust.allCases.enumerated().map { index, kind in
      let touching = reports.filter { $0.isSaid && $0.symptom.trust.contains(kind) }
      let severest = touching.max { $0.belief.severity < $1.belief.severity }
      let top = index * 2 * row
      let level = severest.map { Words.level(of: $0.belief) } ?? "nothing stands out"
      let lines = ReportPictures.lines(level)
      let first = top + row + (lines.count > 1 ? 6 : 13)
      return [
        "kind": Words.trust(kind), "labelTop": String(top + 16), "barTop": String(top + row),
        "lines": lines.enumerated().map {
          ["text": $0.element, "top": String(first + 14 * $0.offset)]
        },
        "width": length((severest?.belief.severity ?? 0) / Double(Level.allCases.count - 1)),
        "level": level,
        "symptoms": touching.map { ["name": SafeText.visible($0.symptom.name)] },
      ]
    }
  }

  /// Two lines where one would not fit beside a bar.
  private static func lines(_ level: String) -> [String] {
    guard let middle = level.firstRange(of: " and ") else { return [level] }
    return [String(level[..<middle.lowerBound]), String(level[middle.lowerBound...].dropFirst())]
  }

  static func percent(_ chance: Double) -> String {
    switch chance {
    case ..<0.005: "under 1 %"
    case 0.995...: "over 99 %"
    default: "\(Int((chance * 100).rounded())) %"
    }
  }

  private static func length(_ share: Double) -> String {
    String((share * fullBar * 10).rounded() / 10)
  }
}
