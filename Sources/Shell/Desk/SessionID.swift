internal import Coaching
internal import Playbooks

extension Session.ID {
  /// Eight characters that are easy to read aloud and to type.
  static func random(using generator: inout some RandomNumberGenerator) -> Session.ID {
    // No vowels (no words), nothing that looks like something else.
    let letters = "bcdfghjkmnpqrstvwxz23456789"
    return Session.ID(
      rawValue: String((0..<8).compactMap { _ in letters.randomElement(using: &generator) }))
  }
}
