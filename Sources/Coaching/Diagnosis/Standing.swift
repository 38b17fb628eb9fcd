package import Playbooks

/// How things stand with a symptom in the middle of a conversation.
package enum Standing: Sendable {
  /// Likely enough to lean this way, however few the answers.
  case likely
  /// As unlikely as a clear "no", with an answer to a question of its own.
  case unlikely
  case open
}

extension Diagnosis {
  package func standing(of symptom: Int) -> Standing {
    let chance = beliefs[symptom].chance
    if chance >= Report.Line.leaningChance { return .likely }
    return homeAnswers(of: symptom) > 0 && chance <= 1 - Report.Line.reportChance
      ? .unlikely : .open
  }

  /// The symptoms that answers to a question speak about, in library order.
  package func symptoms(of question: Question) -> [Int] {
    let marked = Set(question.options.flatMap { $0.marks.filter { $0.value.slope != 0 }.keys })
    return library.symptoms.indices.filter { marked.contains(library.symptoms[$0].id) }
  }
}
