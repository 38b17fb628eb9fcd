/// How strongly an answer points to a symptom or away from it.
///
/// Marks compare the options of one question with each other: an option without a mark says less
/// for the symptom than its `+` neighbour, and more than its `-` neighbour.
package enum Mark: Hashable, Sendable {
  /// -2 … 2, written `--`, `-`, `0`, `+`, `++`.
  case word(Int)
  /// A slope fitted to data.
  case number(Double)

  private static let words = ["--": -2, "-": -1, "0": 0, "+": 1, "++": 2]

  /// The marks in words, weakest first.
  static let written = words.sorted { $0.value < $1.value }.map(\.key)

  /// The slope of one step of a mark, in logits a level.
  package static let scale = 0.5

  init?(_ text: String) {
    if let steps = Mark.words[text] {
      self = .word(steps)
    } else if let value = Double(text), value.isFinite, abs(value) <= 10 {
      self = .number(value)
    } else {
      return nil
    }
  }

  /// The mark one step weaker (-1) or stronger (1); `nil` beyond `--` and `++`, and for a number.
  package func moved(by steps: Int) -> Mark? {
    guard case .word(let value) = self, (-2...2).contains(value + steps) else { return nil }
    return .word(value + steps)
  }

  /// The slope in the nominal response model, in logits a level.
  package var slope: Double {
    switch self {
    case .word(let steps): Double(steps) * Mark.scale
    case .number(let value): value
    }
  }
}

extension Mark: CustomStringConvertible {
  /// As it is written in a playbook.
  package var description: String {
    switch self {
    case .word(let steps): Mark.words.first { $0.value == steps }?.key ?? "0"
    case .number(let value): "\(value)"
    }
  }
}
