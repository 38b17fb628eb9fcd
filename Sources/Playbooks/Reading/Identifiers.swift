/// What names in playbooks may look like.
package enum Identifiers {
  /// Words of the condition language, and of an answers file.
  static let reserved: Set<String> = [
    "and", "or", "not", "in", "of", "at", "least", "symptoms", "verdict", "skip", "unsure",
    "scope", "since", "own-words",
  ]

  /// Characters an id may have.
  package static let longest = 60

  /// ``isWellFormed(_:)`` as a regular expression.
  static let pattern = "^[A-Za-z][A-Za-z0-9_-]{0,\(longest - 1)}$"

  /// Whether a name is one of ``reserved``.
  package static func isReserved(_ name: String) -> Bool { reserved.contains(name) }

  static func complaint(aboutReserved name: String) -> String {
    "'\(name)' is a word of the condition language; choose another"
  }

  /// Letters, digits, hyphens and underscores, a letter first; at most ``longest``.
  package static func isWellFormed(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter, text.count <= longest else {
      return false
    }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }
}
