internal import Playbooks

/// What a diagnosis rests on; shared, as diagnoses are copied often.
final class DiagnosisBasis: Sendable {
  let answers: Answers
  let compiled: CompiledLibrary
  let evidence: Evidence
  let propagation: Propagation
  /// What counts for each symptom besides belief.
  let counts: [SymptomCounts]
  /// Answers to questions of the interview that say something about a symptom or against it.
  let evidenceAnswers: Int

  init(_ answers: Answers) {
    self.answers = answers
    compiled = answers.compiled
    evidence = Evidence(answers)
    propagation = compiled.tables.borrow { [pieces = evidence.pieces, compiled] tables in
      Propagation(pieces, symptoms: compiled.symptoms.count, &tables)
    }
    counts = SymptomCounts.all(answers, evidence)
    evidenceAnswers = answers.given.count { given in
      let question = answers.compiled.questions[given.place]
      return question.kind == .evidence && question.isSubstantial(given.reply)
    }
  }
}
