package import Playbooks

/// A show of hands: how many were raised for each option, and nothing about whose they were.
package struct Tally: Hashable, Sendable {
  /// More in one room are taken for a slip of the finger.
  package static let most = 999

  /// Hands for each option that got any.
  private let hands: [AnswerOption.ID: Int]

  /// Takes the hands of each option; `nil` if none was raised, or a number cannot be.
  package init?(_ hands: [AnswerOption.ID: Int]) {
    guard hands.values.allSatisfy((0...Tally.most).contains) else { return nil }
    self.hands = hands.filter { $0.value > 0 }
    if self.hands.isEmpty { return nil }
  }

  package subscript(option: AnswerOption.ID) -> Int { hands[option] ?? 0 }

  /// The hands for some options together.
  package func hands(for options: [AnswerOption]) -> Int {
    options.reduce(0) { $0 + self[$1.id] }
  }
}

extension Tally {
  /// As it is stored, `a=3`, by option; no id of an option holds such a sign.
  var words: [String] { hands.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } }

  /// Reads what ``words`` wrote; `nil` for anything else.
  init?(words: [String]) {
    var hands: [AnswerOption.ID: Int] = [:]
    for word in words {
      let parts = word.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let count = Int(parts[1]), count > 0,
        hands.updateValue(count, forKey: AnswerOption.ID(rawValue: String(parts[0]))) == nil
      else { return nil }
    }
    self.init(hands)
  }
}

extension Question {
  /// How many people a tally shows at least: each raises one hand, or one for each option that
  /// applies.
  package func people(in tally: Tally) -> Int {
    isSeveral ? options.map { tally[$0.id] }.max() ?? 0 : tally.hands(for: options)
  }

  /// The option with most hands; the first of equals, and "I don't know" only if nothing else was
  /// raised.
  package func leading(in tally: Tally) -> AnswerOption? {
    let raised = options.filter { tally[$0.id] > 0 }
    let telling = raised.filter { !$0.isNoEvidence }
    return (telling.isEmpty ? raised : telling).reduce(nil) { best, option in
      guard let best, tally[best.id] >= tally[option.id] else { return option }
      return best
    }
  }

  /// The same hands with another majority: those of the leading option and of `option` exchanged.
  func turned(_ tally: Tally, to option: AnswerOption) -> Tally? {
    guard let leading = leading(in: tally) else { return nil }
    var hands = Dictionary(options.map { ($0.id, tally[$0.id]) }, uniquingKeysWith: { a, _ in a })
    hands[option.id] = tally[leading.id]
    if option.id != leading.id { hands[leading.id] = tally[option.id] }
    return Tally(hands)
  }
}
