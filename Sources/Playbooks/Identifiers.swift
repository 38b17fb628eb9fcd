/// What names in playbooks may look like.
enum Identifiers {
  /// Words of the condition language, and of an answers file.
  static let reserved: Set<String> = [
    "and", "or", "not", "in", "of", "at", "least", "symptoms", "verdict", "skip", "unsure",
  ]

  /// ``isWellFormed(_:)`` as a regular expression.
  static let pattern = "^[A-Za-z][A-Za-z0-9_-]{0,59}$"

  static func complaint(aboutReserved name: String) -> String {
    "'\(name)' is a word of the condition language; choose another"
  }

  /// Letters, digits, hyphens and underscores, a letter first; at most 60.
  static func isWellFormed(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter, text.count <= 60 else {
      return false
    }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }
}
