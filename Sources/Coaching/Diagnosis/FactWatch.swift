internal import Playbooks

/// Which comparisons are to be looked at again when something is said.
struct FactWatch: Sendable {
  /// For each question, the comparisons that look at its answer or at a fact it can establish.
  let byQuestion: [[Int]]
  /// The comparisons with whom it is about, or since when.
  private(set) var matters: [Int] = []
  /// All comparisons with facts.
  private(set) var facts: [Int] = []
  /// For each comparison, the questions about the team that decide it: those that set its fact, or
  /// the one it names.
  let context: [[Int]]

  init(_ comparisons: [CompiledAtom], _ questions: [CompiledQuestion]) {
    var byQuestion = questions.map { _ in [Int]() }
    var context: [[Int]] = []
    for (place, comparison) in comparisons.enumerated() {
      var deciding: [Int] = []
      switch comparison {
      case .fact(_, let setters):
        facts.append(place)
        deciding = setters
      case .answer(_, let question): deciding = [question]
      case .matter: matters.append(place)
      case .symptom, .verdict, .unknown: break
      }
      for question in deciding { byQuestion[question].append(place) }
      context.append(deciding.filter { questions[$0].kind == .context })
    }
    self.byQuestion = byQuestion
    self.context = context
  }
}
