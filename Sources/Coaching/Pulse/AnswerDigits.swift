/// A member's answers as digits: one for each statement in groups of four, two for the recommendation,
/// and the letter of the group if there are any, such as `4352 1445 3320 08 b`.
///
/// 0 is "rather not say", 99 for the recommendation.
package struct AnswerDigits: Sendable {
  /// Why a row is none.
  package enum Flaw: Error, Hashable, Sendable {
    /// So many digits, and so many would be right.
    case length(Int, expected: Int)
    /// What stands in a place where it cannot, counted from 1.
    case statement(Character, place: Int)
    case recommendation(String)
    case group(String)
  }

  private let statements: Int
  private let groups: Int

  private static let noRecommendation = 99

  package init(_ wave: Wave) {
    statements = wave.statements.count
    groups = wave.groups.count
  }

  package func text(of answers: PulseAnswers) -> String {
    let digits = answers.statements.map { String($0 ?? 0) }
    let fours = stride(from: 0, to: digits.count, by: 4).map {
      digits[$0..<min($0 + 4, digits.count)].joined()
    }
    let score = answers.recommends ?? AnswerDigits.noRecommendation
    let last = score < 10 ? "0\(score)" : String(score)
    return (fours + [last] + [answers.group.map(AnswerDigits.letter(of:))].compactMap(\.self))
      .joined(separator: " ")
  }

  /// The answers behind a row; blanks, commas and full stops may stand anywhere.
  package func answers(_ text: String) throws(Flaw) -> PulseAnswers {
    var typed = text.filter { !" ,.;-\t".contains($0) }
    let group = try groups > 0 ? group(takenFrom: &typed) : nil
    let expected = statements + 2
    guard typed.count == expected else { throw .length(typed.count, expected: expected) }
    var answers: [Int?] = []
    for (index, character) in typed.prefix(statements).enumerated() {
      guard let digit = character.wholeNumberValue, character.isASCII, (0...5).contains(digit)
      else { throw .statement(character, place: index + 1) }
      answers.append(digit == 0 ? nil : digit)
    }
    let last = String(typed.suffix(2))
    guard last.allSatisfy({ $0.isASCII && $0.isNumber }), let score = Int(last),
      (0...10).contains(score) || score == Self.noRecommendation
    else {
      throw .recommendation(last)
    }
    return PulseAnswers(
      statements: answers, recommends: score == Self.noRecommendation ? nil : score, group: group)
  }

  private func group(takenFrom typed: inout String) throws(Flaw) -> Int {
    let last = typed.last.map { String($0).lowercased() } ?? ""
    guard let index = (0..<groups).first(where: { AnswerDigits.letter(of: $0) == last }) else {
      throw .group(last)
    }
    typed.removeLast()
    return index
  }

  /// `a` for the first group.
  package static func letter(of group: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(group % 26)))
  }
}
