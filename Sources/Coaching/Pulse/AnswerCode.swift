/// A member's answers as a few letters, which anybody can send or read aloud: the code is the answers.
///
/// The answers make one number in mixed radix, written in base 32; a last letter is a weighted sum over
/// 32 elements (Reed and Solomon 1960), which finds every single wrong letter and every swap of two
/// neighbours.
package struct AnswerCode: Sendable {
  /// Why letters are no code.
  package enum Flaw: Error, Hashable, Sendable {
    case length(Int, expected: Int)
    case letter(Character)
    /// A letter is wrong, two are swapped, or it is for another wave.
    case check
  }

  /// Without I, L, O and U; in the order of their values.
  package static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// How many answers there are to each question: to every statement, the recommendation and the group.
  private let sizes: [Int]
  private let statements: Int
  private let hasGroups: Bool
  /// Added to the check, so that a code of another wave seldom fits.
  private let salt: Int
  /// With the check.
  package let length: Int

  /// The mark is that of the wave's file, in hexadecimal.
  package init(_ wave: Wave, mark: String) {
    statements = wave.statements.count
    hasGroups = !wave.groups.isEmpty
    sizes =
      Array(repeating: 6, count: statements) + [12] + (hasGroups ? [wave.groups.count] : [])
    salt = (Int(mark.prefix(2), radix: 16) ?? 0) % 32
    var room = 1
    var length = 1
    while room < sizes.reduce(1, *) { (room, length) = (room * 32, length + 1) }
    self.length = length
  }

  package func text(of answers: PulseAnswers) -> String {
    let digits =
      answers.statements.map { $0 ?? 0 } + [answers.recommends.map { $0 + 1 } ?? 0]
      + (hasGroups ? [answers.group ?? 0] : [])
    var number = zip(digits, sizes).reduce(0) { $0 * $1.1 + $1.0 }
    var values: [Int] = []
    for _ in 1..<length {
      values.insert(number % 32, at: 0)
      number /= 32
    }
    return String((values + [check(values)]).map { AnswerCode.letters[$0] })
  }

  /// The answers behind letters, in small or large letters, with blanks and hyphens anywhere; O is 0,
  /// and I and L are 1.
  package func answers(_ text: String) throws(Flaw) -> PulseAnswers {
    let typed = text.uppercased().filter { !" -\t".contains($0) }
    guard typed.count == length else { throw .length(typed.count, expected: length) }
    var values: [Int] = []
    for letter in typed {
      let meant: Character = letter == "O" ? "0" : "IL".contains(letter) ? "1" : letter
      guard let value = AnswerCode.letters.firstIndex(of: meant) else { throw .letter(letter) }
      values.append(value)
    }
    let last = values.removeLast()
    var number = values.reduce(0) { $0 * 32 + $1 }
    guard last == check(values), number < sizes.reduce(1, *) else { throw .check }
    var digits: [Int] = []
    for size in sizes.reversed() {
      digits.insert(number % size, at: 0)
      number /= size
    }
    return PulseAnswers(
      statements: digits.prefix(statements).map { $0 == 0 ? nil : $0 },
      recommends: digits[statements] == 0 ? nil : digits[statements] - 1,
      group: hasGroups ? digits[statements + 1] : nil)
  }

  /// Neighbours have different weights, none of them 0; the check itself has 1.
  private func check(_ values: [Int]) -> Int {
    values.reversed().enumerated().reduce(salt) { sum, letter in
      sum ^ GaloisField32.product(GaloisField32.power(letter.offset + 1), letter.element)
    }
  }
}
