package import Playbooks

/// A room that stands on both sides of a question: at least a third of the hands each.
package struct Split: Sendable, Equatable {
  /// Options that point the same way, and the hands for them together.
  package struct Side: Sendable, Equatable {
    package let options: [AnswerOption.ID]
    package let hands: Int
  }

  package let question: Question.ID
  /// The side with more hands first.
  package let sides: [Side]

  /// Whether two sides of so many people split a room.
  static func holds(_ one: Int, _ other: Int, of people: Int) -> Bool {
    3 * one >= people && 3 * other >= people
  }
}

extension Evidence.Piece {
  /// Whether at least a third of the hands lie on either side of the middle between the most and the
  /// least telling option.
  func isSplit(for position: Int) -> Bool {
    let people = hands.reduce(0, +)
    guard people > 1 else { return false }
    let (toward, away) = sides(for: position)
    return Split.holds(
      toward.reduce(0) { $0 + hands[$1] }, away.reduce(0) { $0 + hands[$1] }, of: people)
  }

  /// The options above and below that middle.
  func sides(for position: Int) -> (toward: [Int], away: [Int]) {
    let slopes = item.intercepts.indices.map { item.slopes[$0 * item.symptoms.count + position] }
    let middle = ((slopes.min() ?? 0) + (slopes.max() ?? 0)) / 2
    return (
      slopes.indices.filter { slopes[$0] > middle }, slopes.indices.filter { slopes[$0] < middle }
    )
  }
}

extension Diagnosis {
  /// The questions on which a room is split, in library order; none where people think of different
  /// teams.
  package var splits: [Split] { answers.active.compactMap { split(on: $0.question.id) } }

  /// How a room is split on a question; `nil` if it is not.
  package func split(on id: Question.ID) -> Split? {
    guard answers.gathering != .differentTeams, let question = library[id], !question.isSeveral,
      question.kind != .statement,
      case .tally(let tally)? = answers.reply(to: id)
    else { return nil }
    let piece = evidence.pieces.first { $0.item.question == id }
    let home = question.home.flatMap { library.index(of: $0) }
    let own = piece?.item.symptoms.firstIndex { $0 == home }
    let positions = own.map { [$0] } ?? Array(piece?.item.symptoms.indices ?? 0..<0)
    if let piece, let position = positions.first(where: piece.isSplit) {
      let options = question.options.filter { !$0.isNoEvidence }
      let (toward, away) = piece.sides(for: position)
      return split(question, [toward, away].map { $0.map { options[$0] } }, tally)
    }
    return piece == nil || question.kind == .context ? split(question, tally) : nil
  }

  /// About facts: two options of which each has a third of the hands.
  private func split(_ question: Question, _ tally: Tally) -> Split? {
    let people = tally.hands(for: question.options)
    let large = question.options.filter { !$0.isNoEvidence && 3 * tally[$0.id] >= people }
    return large.count < 2 ? nil : split(question, large.map { [$0] }, tally)
  }

  private func split(_ question: Question, _ sides: [[AnswerOption]], _ tally: Tally) -> Split {
    let sides = sides.map { options in
      Split.Side(
        options: options.filter { tally[$0.id] > 0 }.map(\.id), hands: tally.hands(for: options))
    }
    return Split(question: question.id, sides: sides.sorted { $0.hands > $1.hands })
  }
}
