package import Playbooks

/// One conversation as it looks from a later one.
package struct Snapshot: Sendable {
  package let session: Session
  package let day: Day
  package let diagnosis: Diagnosis

  /// The diagnosis is that on the playbooks the session ran on.
  package init(_ session: Session, on day: Day, _ diagnosis: Diagnosis) {
    self.session = session
    self.day = day
    self.diagnosis = diagnosis
  }

  /// Questions that were answered, besides those about the team.
  package var asked: Int { diagnosis.answers.active.count { $0.question.kind.isCounted } }

  /// `nil` if no question of the symptom's own was answered.
  package func sighting(of symptom: Symptom.ID) -> Sighting? {
    guard let index = diagnosis.library.index(of: symptom) else { return nil }
    let answers = diagnosis.homeAnswers(of: index)
    guard answers > 0 else { return nil }
    return Sighting(
      belief: diagnosis.beliefs[index], homeAnswers: answers,
      isSaid: diagnosis.line(of: index) != .none)
  }

  /// The symptoms that were reported or leaning, in library order.
  package var said: [Symptom] {
    diagnosis.library.symptoms.indices.filter { diagnosis.line(of: $0) != .none }
      .map { diagnosis.library.symptoms[$0] }
  }
}
