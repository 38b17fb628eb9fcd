internal import Playbooks

/// Which comparisons are to be looked at again when something is said.
struct FactWatch: Sendable {
  /// For each question, the comparisons that look at its answer or at a fact it can establish.
  let byQuestion: PlaceGroups
  /// For each symptom, the comparisons with its level.
  let bySymptom: PlaceGroups
  /// The comparisons with whom it is about, or since when.
  private(set) var matters: [Int] = []
  /// All comparisons with facts.
  private(set) var facts: [Int] = []
  private(set) var verdicts: [Int] = []
  /// For each comparison, the questions about the team that decide it: those that set its fact, or
  /// the one it names.
  let context: PlaceGroups

  init(_ comparisons: [CompiledAtom], _ questions: [CompiledQuestion], symptoms: Int) {
    var (ofQuestions, ofSymptoms, context) = ([Pair](), [Pair](), [Pair]())
    for (place, comparison) in comparisons.enumerated() {
      switch comparison {
      case .fact(_, let setters):
        facts.append(place)
        for question in setters { ofQuestions.append((question, place)) }
      case .answer(_, let question): ofQuestions.append((question, place))
      case .symptom(let symptom, _): ofSymptoms.append((symptom, place))
      case .matter: matters.append(place)
      case .verdict: verdicts.append(place)
      case .unknown: break
      }
    }
    for (question, place) in ofQuestions where questions[question].kind == .context {
      context.append((place, question))
    }
    byQuestion = PlaceGroups(questions.count, ofQuestions)
    bySymptom = PlaceGroups(symptoms, ofSymptoms)
    self.context = PlaceGroups(comparisons.count, context)
  }

  private typealias Pair = (group: Int, member: Int)
}
