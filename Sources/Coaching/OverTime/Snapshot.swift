package import Playbooks

/// One conversation as it looks from a later one.
package struct Snapshot: Sendable {
  package let session: Session
  package let day: Day
  package let diagnosis: Diagnosis
  /// Answers that could not be carried over to the playbooks it is read on; `nil` where it is read on
  /// its own.
  package let lost: [Question.ID]?

  /// The diagnosis is that on the playbooks the session ran on.
  package init(
    _ session: Session, on day: Day, _ diagnosis: Diagnosis,
    carriedWithout lost: [Question.ID]? = nil
  ) {
    self.lost = lost
    self.session = session
    self.day = day
    self.diagnosis = diagnosis
  }

  /// Questions that were answered.
  package var asked: Int { diagnosis.answers.active.count { $0.question.kind.isCounted } }

  /// `nil` if no question of the symptom's own was answered; fewer than two that could be carried over
  /// tell nothing either.
  package func sighting(of symptom: Symptom.ID) -> Sighting? {
    guard let index = diagnosis.library.index(of: symptom) else { return nil }
    let answers = diagnosis.homeAnswers(of: index)
    guard answers >= (lost == nil ? 1 : Report.Line.leastAnswers) else { return nil }
    return Sighting(
      belief: diagnosis.beliefs[index], homeAnswers: answers,
      isSaid: diagnosis.line(of: index).isSaid)
  }

  /// The symptoms that were reported or leaning, in library order.
  package var said: [Symptom] {
    diagnosis.library.symptoms.indices.filter { diagnosis.line(of: $0).isSaid }
      .map { diagnosis.library.symptoms[$0] }
  }
}
