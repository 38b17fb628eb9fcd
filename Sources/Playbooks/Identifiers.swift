/// What names in playbooks may look like.
enum Identifiers {
  /// Words of the condition language, and of an answers file.
  static let reserved: Set<String> = [
    "and", "or", "not", "in", "of", "at", "least", "symptoms", "verdict", "skip", "unsure",
  ]

  /// Small letters, digits, hyphens and underscores, a letter first; rules may use capitals.
  static func isWellFormed(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter, text.count <= 60 else {
      return false
    }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }
}
