internal import Playbooks

/// What every comparison of a library with facts and answers is worth at one moment.
final class FactValues: Sendable {
  let lookup: FactLookup
  private let compiled: CompiledLibrary
  /// Unknown where a comparison is not about facts or answers.
  private let truths: [Truth]
  /// The comparisons that hold.
  let holding: [Int]
  /// The value of the gate of every question.
  private let gates: [Truth]

  /// Looks up what the answers can tell; all else stays unknown.
  init(_ active: [Answers.Given], in compiled: CompiledLibrary, matter: Matter) {
    let lookup = FactLookup(active, in: compiled, matter: matter)
    let comparisons = compiled.conditions.comparisons
    var truths = [Truth](repeating: .unknown, count: comparisons.count)
    var decided = compiled.watch.matters
    for given in active { decided += compiled.watch.byQuestion[given.place] }
    // A room in which nobody could tell one fact leaves others unknown, too.
    if !lookup.tallied.isEmpty { decided += compiled.watch.facts }
    for place in decided { truths[place] = lookup.truth(of: comparisons[place]) }
    holding = decided.filter { truths[$0] == .yes }
    self.lookup = lookup
    self.compiled = compiled
    self.truths = truths
    let values = FactsAlone(truths: truths)
    var gates = [Truth](repeating: .yes, count: compiled.questions.count)
    for place in compiled.gated {
      gates[place] = compiled.conditions.truth(of: compiled.questions[place].gate, in: values)
    }
    self.gates = gates
  }

  /// The value of the library's comparison at a place.
  func truth(at comparison: Int) -> Truth { truths[comparison] }

  /// The value of a condition, as far as facts and answers tell.
  func truth(of condition: ConditionTable.Place) -> Truth {
    compiled.conditions.truth(of: condition, in: FactsAlone(truths: truths))
  }

  /// The reply to the question at a place, if it counts.
  func reply(at place: Int) -> Reply? { lookup.reply(at: place) }

  func isAnswered(_ place: Int) -> Bool { lookup.isAnswered(place) }

  /// Whether the question at a place may be asked.
  func opens(_ place: Int) -> Bool { gates[place] == .yes }

  /// Whether it may not be asked, whatever else is said.
  func closes(_ place: Int) -> Bool { gates[place] == .no }

  /// Whether it may be asked, or could be after a fact nobody has asked about yet.
  func mayOpen(_ place: Int) -> Bool {
    switch gates[place] {
    case .yes: true
    case .unknown: key(to: place) != nil
    case .no: false
    }
  }

  /// Whether it may be asked, or could be, and was not.
  func isOpen(_ place: Int) -> Bool { !isAnswered(place) && mayOpen(place) }

  /// The context question to ask before it is clear whether a question may be asked.
  ///
  /// `nil` if nothing more about the team would tell.
  func key(to place: Int) -> Int? {
    gates[place] == .unknown ? unsettledContext(in: compiled.questions[place].gate) : nil
  }

  /// The first open context question that a condition waits for.
  func unsettledContext(in condition: ConditionTable.Place) -> Int? {
    for comparison in compiled.conditions.comparisons(in: condition)
    where truths[comparison] == .unknown {
      let context = compiled.watch.context[comparison]
      if let open = context.first(where: { !isAnswered($0) && opens($0) }) { return open }
    }
    return nil
  }
}

/// Comparisons as far as facts and answers tell.
private struct FactsAlone: ComparisonValues {
  let truths: [Truth]

  func truth(at comparison: Int) -> Truth { truths[comparison] }

  func truth(atLeast count: Int, _ levels: LevelSet) -> Truth { .unknown }
}
