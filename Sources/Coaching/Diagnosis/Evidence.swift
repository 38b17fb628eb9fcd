internal import Foundation
package import Playbooks

/// What the answers say about symptoms, discounted because answers are not independent.
package struct Evidence: Sendable {
  /// Further answers in the same direction count this much of the one before.
  package static let discount = 0.85

  /// Ordered by item: by question, then by option.
  package private(set) var pieces: [Piece]
  /// How many pieces point to each symptom of the library, and how many away.
  package private(set) var counts: [(toward: Int, away: Int)]
  /// What rules multiply a question's slopes by.
  package let weights: [Question.ID: Double]

  package init(_ answers: Answers) {
    let library = answers.library
    counts = Array(repeating: (0, 0), count: library.symptoms.count)
    // Hands of people who think of different teams are evidence about none.
    guard answers.gathering != .differentTeams else {
      (pieces, weights) = ([], [:])
      return
    }
    let rules = library.beliefRules.filter { $0.when.truth(of: answers.truth) == .yes }
    weights = Evidence.weights(rules)
    var pieces: [Piece] = []
    for (question, reply) in answers.active {
      pieces += Piece.all(
        question, reply, answers, weight: (weights[question.id] ?? 1) * question.weight)
    }
    for rule in rules {
      for case .addEvidence(let marks) in rule.effects {
        if let item = Item.added(by: rule, marks, in: library) {
          pieces.append(Piece(item, chosen: 1, option: nil))
        }
      }
    }
    for concern in answers.concerns {
      if let item = Item.raised(concern, in: library) {
        pieces.append(Piece(item, chosen: 1, option: nil))
      }
    }
    self.pieces = pieces.sorted { $0.item < $1.item }
    rank(symptoms: library.symptoms.count)
  }

  private static func weights(_ rules: [Rule]) -> [Question.ID: Double] {
    var weights: [Question.ID: Double] = [:]
    for rule in rules {
      for case .weigh(let factors) in rule.effects {
        weights.merge(factors, uniquingKeysWith: *)
      }
    }
    return weights
  }

  /// Sets the factors: 0.85 to the rank among the answers with the same direction, strongest first,
  /// ties by id; 1 for an answer that says nothing about the symptom.
  private mutating func rank(symptoms: Int) {
    var ranked = Array(
      repeating: [(piece: Int, position: Int, strength: Double)](), count: symptoms)
    for (index, piece) in pieces.enumerated() {
      let item = piece.item
      pieces[index].factors = item.symptoms.indices.map {
        item.strength(toward: piece.direction(for: $0))
      }
      for (position, symptom) in item.symptoms.enumerated() {
        let strength =
          piece.direction(for: position) * piece.voices * pieces[index].factors[position]
        if strength != 0 { ranked[symptom].append((index, position, strength)) }
      }
    }
    for (symptom, entries) in ranked.enumerated() {
      // Pieces stand in order and the sort is stable, so ties go to the smaller id.
      let toward = entries.filter { $0.strength > 0 }.sorted { $0.strength > $1.strength }
      let away = entries.filter { $0.strength < 0 }.sorted { $0.strength < $1.strength }
      counts[symptom] = (toward.count, away.count)
      for group in [toward, away] {
        for (rank, entry) in group.enumerated() {
          pieces[entry.piece].factors[entry.position] *= pow(Evidence.discount, Double(rank))
        }
      }
    }
  }
}
