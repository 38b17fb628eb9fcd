internal import Foundation
package import Playbooks

/// What the answers say about symptoms, discounted because answers are not independent.
package struct Evidence: Sendable {
  /// Further answers in the same direction count this much of the one before.
  package static let discount = 0.85

  /// What an answer counts with so many before it; further ones are as good as nothing.
  private static let discounts = (0..<256).map { pow(discount, Double($0)) }

  static func discount(after count: Int) -> Double {
    discounts[min(count, discounts.count - 1)]
  }

  /// Ordered by item: by question, then by option.
  package private(set) var pieces: [Piece]
  /// How many pieces point to each symptom of the library, and how many away.
  package private(set) var counts: [(toward: Int, away: Int)]
  /// What rules multiply a question's slopes by.
  package let weights: [Question.ID: Double]

  package init(_ answers: Answers) {
    counts = Array(repeating: (0, 0), count: answers.compiled.symptoms.count)
    // Hands of people who think of different teams are evidence about none.
    guard answers.gathering != .differentTeams else {
      (pieces, weights) = ([], [:])
      return
    }
    let compiled = answers.compiled
    let rules = compiled.rules.moving.filter { answers.facts.truth(of: $0.condition) == .yes }
    weights = rules.flatMap(\.weights).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: *) }
    var pieces: [Piece] = []
    for given in answers.given {
      let id = compiled.questions[given.place].id
      pieces += Piece.all(
        compiled.questions[given.place], given.reply,
        weight: weights.isEmpty ? 1 : weights[id] ?? 1, people: answers.people,
        correlation: answers.correlation)
    }
    for item in rules.flatMap(\.added) { pieces.append(Piece(raised: item)) }
    for concern in answers.concernPlaces {
      if let item = compiled.concerns[concern].item { pieces.append(Piece(raised: item)) }
    }
    self.pieces = pieces.sorted { $0.item.rank < $1.item.rank }
    rank()
  }

  /// What one piece says about one of its symptoms.
  private struct Voice {
    let symptom: Int
    let piece: Int
    let position: Int
    /// Above 0 points to the symptom.
    let strength: Double

    /// By symptom, for and against, the strongest first; of equals the smaller id, as pieces stand
    /// in that order.
    static func precedes(_ a: Voice, _ b: Voice) -> Bool {
      if a.symptom != b.symptom { return a.symptom < b.symptom }
      if a.isToward != b.isToward { return a.isToward }
      let (mine, theirs) = (abs(a.strength), abs(b.strength))
      return mine == theirs ? a.piece < b.piece : mine > theirs
    }

    var isToward: Bool { strength > 0 }
  }

  /// Sets the factors: 0.85 to the rank among the answers with the same direction, strongest first,
  /// ties by id; 1 for an answer that says nothing about the symptom.
  private mutating func rank() {
    var voices: [Voice] = []
    for index in pieces.indices {
      let piece = pieces[index]
      pieces[index].factors = piece.item.symptoms.indices.map { position in
        let direction = piece.direction(for: position)
        let factor = piece.weight * piece.item.strength(toward: direction)
        let strength = direction * piece.voices * factor
        if strength != 0 {
          voices.append(
            Voice(
              symptom: piece.item.symptoms[position], piece: index, position: position,
              strength: strength))
        }
        return factor
      }
    }
    for voice in voices.sorted(by: Voice.precedes) {
      let before = voice.isToward ? counts[voice.symptom].toward : counts[voice.symptom].away
      pieces[voice.piece].factors[voice.position] *= Evidence.discount(after: before)
      if voice.isToward {
        counts[voice.symptom].toward += 1
      } else {
        counts[voice.symptom].away += 1
      }
    }
  }
}
