package import Coaching
package import Playbooks

/// Shows of hands in words.
extension Words {
  /// `3 "Never", 8 "Often"`, in the order of the options; for the room itself, which saw the hands.
  package static func hands(_ tally: Tally, to question: Question) -> String {
    question.options.filter { tally[$0.id] > 0 }
      .map { "\(tally[$0.id]) \"\($0.say)\"" }.joined(separator: ", ")
  }

  /// As it may leave the room: `about 10 "Often"; fewer than five for each other answer`.
  package static func protectedHands(_ tally: Tally, to question: Question) -> String {
    let shown = question.options.filter { ProtectedCount(tally[$0.id]) != .few }
    let figures = shown.map { "about \(ProtectedCount(tally[$0.id]).about) \"\($0.say)\"" }
      .joined(separator: ", ")
    if shown.count == question.options.count { return figures }
    return shown.isEmpty
      ? "fewer than five hands for each answer"
      : figures + "; fewer than five for each other answer"
  }

  /// An answer for the middle of a sentence: quoted, or as the hands fell.
  package static func quoted(_ reply: Reply, to question: Question) -> String {
    let answer = answer(reply, to: question)
    if case .tally = reply { return answer }
    return "\"\(answer)\""
  }

  /// How a room is split, and what to do about it.
  package static func split(_ split: Split, on question: Question) -> String {
    let sides = split.sides.map { side in
      "\(side.hands) say \(choice(side.options.compactMap { question[$0] }))"
    }
    return "The room is split on this: \(sides.joined(separator: ", "))."
  }
}

/// A count of hands as it may leave the room: to the nearest five, and fewer than five, none among
/// them, told only as that.
///
/// Rounding all of them keeps a hidden one from being found by taking the others from the whole.
package struct ProtectedCount: Equatable, Sendable {
  /// A multiple of five; 0 for fewer than five.
  package let about: Int

  package static let few = ProtectedCount(0)

  package init(_ hands: Int) {
    let step = Gathering.leastShown
    about = hands < step ? 0 : (hands + step / 2) / step * step
  }

  /// So many at least, which no count may be rounded up to.
  package init(atLeast people: Int) {
    let step = Gathering.leastShown
    about = people / step * step
  }
}
