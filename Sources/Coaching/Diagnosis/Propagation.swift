internal import Foundation

/// Belief about all symptoms from evidence that speaks about several of them at once.
///
/// Expectation propagation with one message for each (answer, symptom) pair: the old message is
/// divided out, the answer's likelihood multiplied in over the joint levels of its symptoms, and the
/// result projected on each symptom (Minka, *Expectation Propagation for Approximate Bayesian
/// Inference*, 2001). The result does not depend on the order of the answers.
package struct Propagation: Sendable {
  package static let tolerance = 1e-6
  package static let maximumSweeps = 50

  /// One for each symptom of the library.
  package private(set) var beliefs: [Belief]
  /// For each piece of evidence, the message to each of its symptoms.
  package private(set) var messages: [[SIMD4<Double>]]
  /// Whether the sweeps settled without damping.
  package private(set) var isSettled = true

  private let pieces: [Evidence.Piece]
  /// For each piece, the likelihood of what was chosen in every state of its symptoms, up to a
  /// factor.
  private let likelihoods: [[Double]]

  /// Weighs `pieces`, in whatever order, for a library with so many symptoms.
  package init(_ pieces: [Evidence.Piece], symptoms: Int) {
    self.pieces = pieces
    likelihoods = pieces.map(Propagation.likelihood)
    beliefs = Array(repeating: .start, count: symptoms)
    messages = pieces.map { $0.item.symptoms.map { _ in SIMD4(repeating: 0.25) } }
    if !settle(damping: 0) {
      isSettled = false
      _ = settle(damping: 0.5)
    }
  }

  /// The product of the chances of all options that were chosen, each to the power of its voices.
  private static func likelihood(of piece: Evidence.Piece) -> [Double] {
    let responses = piece.item.responses(factors: piece.factors)
    let chosen = piece.hands.indices.filter { piece.hands[$0] > 0 }
    if piece.voices == 1, chosen.count == 1 { return responses.map { $0[chosen[0]] } }
    let logs = responses.map { options in
      chosen.reduce(0) { $0 + Double(piece.hands[$1]) * piece.voice * log(options[$1]) }
    }
    // Counted from the largest, so that many hands cannot underflow.
    let largest = logs.max() ?? 0
    return logs.map { exp($0 - largest) }
  }

  /// Sweeps until no chance moves; says whether that happened.
  private mutating func settle(damping: Double) -> Bool {
    for _ in 0..<Propagation.maximumSweeps {
      let before = beliefs.map(\.chance)
      for piece in pieces.indices { update(piece, damping: damping) }
      refresh()
      let moved = zip(before, beliefs).map { abs($0 - $1.chance) }.max() ?? 0
      if moved <= Propagation.tolerance { return true }
    }
    return false
  }

  private mutating func update(_ piece: Int, damping: Double) {
    let symptoms = pieces[piece].item.symptoms
    let cavities = symptoms.indices.map { position in
      Belief(beliefs[symptoms[position]].levels / messages[piece][position]).levels
    }
    let fresh = Propagation.project(likelihoods[piece], cavities)
    for (position, symptom) in symptoms.enumerated() {
      let message = messages[piece][position] * damping + fresh[position] * (1 - damping)
      messages[piece][position] = message
      beliefs[symptom] = Belief(cavities[position] * message)
    }
  }

  /// The message to each symptom: the likelihood summed over what is believed of the others.
  private static func project(
    _ likelihood: [Double], _ cavities: [SIMD4<Double>]
  ) -> [SIMD4<Double>] {
    // Most answers speak about one symptom: then there is nothing to sum over.
    if cavities.count == 1 {
      let message = SIMD4(likelihood[0], likelihood[1], likelihood[2], likelihood[3])
      return [message / message.sum()]
    }
    var messages = cavities.map { _ in SIMD4<Double>.zero }
    for (state, value) in likelihood.enumerated() {
      for position in cavities.indices {
        var weight = value
        for other in cavities.indices where other != position {
          weight *= cavities[other][Item.level(of: other, in: state)]
        }
        messages[position][Item.level(of: position, in: state)] += weight
      }
    }
    return messages.map { $0 / $0.sum() }
  }

  /// Makes each belief again from the start and all messages, so that rounding cannot pile up.
  private mutating func refresh() {
    beliefs = beliefs.map { _ in .start }
    for (piece, messages) in zip(pieces, messages) {
      for (position, symptom) in piece.item.symptoms.enumerated() {
        beliefs[symptom] = beliefs[symptom].multiplied(by: messages[position])
      }
    }
  }
}
