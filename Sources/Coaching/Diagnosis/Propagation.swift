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
  /// The message from each piece of evidence to each of its symptoms, piece by piece.
  private(set) var messages: [SIMD4<Double>]
  /// Whether the sweeps settled without damping.
  package private(set) var isSettled = true

  /// Where the messages of each piece begin; the last one ends where the last number says.
  let firsts: [Int]
  /// The symptom of each message.
  private let symptoms: [Int]
  /// The symptoms any piece speaks about; all others stay where they start.
  private let touched: [Int]
  private var likelihoods: Likelihoods

  /// What is believed of the symptoms of one piece without it, and what it says; made anew for each
  /// piece.
  private var cavities: [SIMD4<Double>] = []
  private var fresh: [SIMD4<Double>] = []

  /// Weighs `pieces`, in whatever order, for a library with so many symptoms.
  package init(_ pieces: [Evidence.Piece], symptoms: Int) {
    var tables = KeptTables(items: (pieces.map(\.item.rank).max() ?? -1) + 1)
    self.init(pieces, symptoms: symptoms, &tables)
  }

  /// The same with tables that were kept.
  init(_ pieces: [Evidence.Piece], symptoms count: Int, _ tables: inout KeptTables) {
    symptoms = pieces.flatMap(\.item.symptoms)
    firsts = pieces.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.item.symptoms.count) }
    var isTouched = Array(repeating: false, count: count)
    for symptom in symptoms { isTouched[symptom] = true }
    touched = isTouched.indices.filter { isTouched[$0] }
    likelihoods = Likelihoods(pieces.map { tables.rows(of: $0) })
    beliefs = Array(repeating: .start, count: count)
    messages = Array(repeating: SIMD4(repeating: 0.25), count: symptoms.count)
    if !settle(damping: 0) {
      isSettled = false
      _ = settle(damping: 0.5)
    }
  }

  /// Sweeps until no chance moves; says whether that happened.
  private mutating func settle(damping: Double) -> Bool {
    var before = touched.map { beliefs[$0].chance }
    for _ in 0..<Propagation.maximumSweeps {
      for piece in 0..<(firsts.count - 1) { update(piece, damping: damping) }
      refresh()
      var moved = 0.0
      for (index, symptom) in touched.enumerated() {
        let chance = beliefs[symptom].chance
        moved = max(moved, abs(before[index] - chance))
        before[index] = chance
      }
      if moved <= Propagation.tolerance { return true }
    }
    return false
  }

  private mutating func update(_ piece: Int, damping: Double) {
    let slots = firsts[piece]..<firsts[piece + 1]
    cavities.removeAll(keepingCapacity: true)
    for slot in slots {
      cavities.append(Belief(beliefs[symptoms[slot]].levels / messages[slot]).levels)
    }
    likelihoods.project(piece, cavities, to: &fresh)
    for (position, slot) in slots.enumerated() {
      let message = messages[slot] * damping + fresh[position] * (1 - damping)
      messages[slot] = message
      beliefs[symptoms[slot]] = Belief(cavities[position] * message)
    }
  }

  /// Makes each belief again from the start and all messages, so that rounding cannot pile up.
  private mutating func refresh() {
    for symptom in touched { beliefs[symptom] = .start }
    for (slot, symptom) in symptoms.enumerated() {
      beliefs[symptom] = beliefs[symptom].multiplied(by: messages[slot])
    }
  }
}
