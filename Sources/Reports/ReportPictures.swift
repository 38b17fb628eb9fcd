internal import Coaching
internal import Playbooks

/// The numbers behind a report's pictures, and what they say in words.
enum ReportPictures {
  /// Width of a bar for a whole, in the pictures' own units.
  private static let fullBar = 150.0
  /// Distance between two bars.
  private static let row = 24

  /// One bar for each level a symptom may be at, as long as the chance of it.
  static func bars(of belief: Belief) -> [(level: Level, chance: Double)] {
    Level.allCases.map { ($0, belief.levels[$0.rawValue]) }
  }

  static let bar = TemplateNames<(level: Level, chance: Double)>([
    .text("label") { Words.level($0.level) },
    .text("percent") { percent($0.chance) },
    .text("barTop") { String($0.level.rawValue * row + 4) },
    .text("textTop") { String($0.level.rawValue * row + 17) },
    .text("width") { length($0.chance) },
  ])

  /// `no sign 2 %, early signs 10 %, …`.
  static func chances(of belief: Belief) -> String {
    Level.allCases.map { "\(Words.level($0)) \(percent(belief.levels[$0.rawValue]))" }
      .joined(separator: ", ")
  }

  /// A kind of trust, with the symptoms said that touch it.
  struct Kind {
    let trust: Symptom.Trust
    let place: Int
    let touching: [Report]

    var severest: Report? { touching.max { $0.belief.severity < $1.belief.severity } }
    var level: String { severest.map { Words.level(of: $0.belief) } ?? "nothing stands out" }
    var top: Int { place * 2 * row }
  }

  static func kinds(of reports: [Report]) -> [Kind] {
    Symptom.Trust.allCases.enumerated().map { place, trust in
      let touching = reports.filter { $0.isSaid && $0.symptom.trust.contains(trust) }
      return Kind(trust: trust, place: place, touching: touching)
    }
  }

  /// One bar for each kind of trust, as long as the severest symptom said that touches it.
  static let kind = TemplateNames<Kind>([
    .text("kind") { Words.trust($0.trust) },
    .text("labelTop") { String($0.top + 16) },
    .text("barTop") { String($0.top + row) },
    .text("width") { kind in
      length((kind.severest?.belief.severity ?? 0) / Double(Level.severe.rawValue))
    },
    .text("level", \.level),
    .list("lines", line) { kind in
      let lines = lines(kind.level)
      let first = kind.top + row + (lines.count > 1 ? 6 : 13)
      return lines.enumerated().map { ($0.element, first + 14 * $0.offset) }
    },
    .list("symptoms", TemplateNames<Report>([.text("name", \.symptom.name)]), \.touching),
  ])

  private static let line = TemplateNames<(text: String, top: Int)>([
    .text("text", \.text), .text("top") { String($0.top) },
  ])

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
