/// The four letters that let a phone in: easy to read aloud, and hard to take for another.
package enum RoomCode {
  /// Without those that look or sound like others, and without vowels, so that no word comes out.
  private static let letters = Array("BFHJKLMQRWXZ")
  package static let length = 4

  package static func random(using generator: inout some RandomNumberGenerator) -> String {
    String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "B" })
  }

  /// What was typed, without the blanks, dashes and small letters people put in.
  package static func read(_ typed: String) -> String {
    typed.uppercased().filter { $0.isLetter && $0.isASCII }
  }
}
