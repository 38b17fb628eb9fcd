internal import Playbooks

/// A symptom as computations look at it.
struct CompiledSymptom: Sendable {
  let id: Symptom.ID
  /// Whether it does harm while it goes on.
  let doesHarm: Bool
  /// Places of its own questions, in file order.
  let questions: [Int]
  /// Whether only answers that are no self-view can rule it out.
  let needsOutsideView: Bool
  /// Others that look the same at first, and places of questions that tell them apart.
  let lookAlikes: [(with: Int, ask: [Int])]
}

extension CompiledSymptom {
  /// All symptoms of a library, in its order.
  static func all(of library: Library) -> [CompiledSymptom] {
    var questions = library.symptoms.map { _ in [Int]() }
    for place in library.questions.indices {
      if let home = library.index(of: library.questions[place].home) {
        questions[home].append(place)
      }
    }
    return zip(library.symptoms, questions).map { symptom, questions in
      CompiledSymptom(
        id: symptom.id, doesHarm: symptom.step == 1, questions: questions,
        needsOutsideView: symptom.needsOutsideView,
        lookAlikes: symptom.lookAlikes.compactMap { pair in
          library.index(of: pair.with).map { ($0, pair.ask.compactMap { library.place(of: $0) }) }
        })
    }
  }
}
