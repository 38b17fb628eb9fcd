/// How far a symptom has gone.
package enum Level: Int, CaseIterable, Comparable, Sendable {
  case none, mild, moderate, severe

  /// The word playbooks and JSON use.
  package var word: String {
    switch self {
    case .none: "none"
    case .mild: "mild"
    case .moderate: "moderate"
    case .severe: "severe"
    }
  }

  package init?(word: some StringProtocol) {
    guard let level = Level.allCases.first(where: { $0.word == word }) else { return nil }
    self = level
  }

  package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// Stored as its word.
extension Level: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let word = try container.decode(String.self)
    guard let level = Level(word: word) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no level: \(word)")
    }
    self = level
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }
}
