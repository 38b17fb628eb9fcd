package import Playbooks

extension Library {
  /// Symptoms that no answers could ever name, for too few questions are about them (R01).
  package var unnameable: [Problem] {
    symptoms.compactMap { symptom in
      let least = Report.Line.leastAnswers
      let homes = questions.count { question in
        question.home == symptom.id && question.options.contains { !$0.isNoEvidence }
      }
      guard homes >= least else {
        return warning(symptom, "has \(few(homes)) of its own")
      }
      let pointing = questions.count { question in
        question.options.contains { ($0.marks[symptom.id]?.slope ?? 0) > 0 }
      }
      guard pointing >= least else {
        return warning(symptom, "has \(few(pointing)) with an answer that points to it")
      }
      return nil
    }
  }

  private func warning(_ symptom: Symptom, _ words: String) -> Problem {
    Problem(
      .warning, at: symptom.place,
      "'\(symptom.id)' \(words); it is named only after two such answers")
  }

  private func few(_ questions: Int) -> String {
    questions == 0 ? "no question" : "only one question"
  }
}
