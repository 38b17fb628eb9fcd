/// Ids of sessions: eight characters that are easy to read aloud and to type.
enum SessionID {
  /// No vowels (no words), nothing that looks like something else.
  private static let letters = Array("bcdfghjkmnpqrstvwxz23456789")

  static func random(using generator: inout some RandomNumberGenerator) -> String {
    String((0..<8).compactMap { _ in letters.randomElement(using: &generator) })
  }
}
