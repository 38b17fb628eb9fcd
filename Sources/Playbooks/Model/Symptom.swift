/// A way trust wears down on this team in the last two weeks.
package struct Symptom: Identifiable, Sendable {
  package typealias ID = Identifier<Symptom>

  /// What kind of trust it touches.
  package enum Trust: String, CaseIterable, Sendable {
    case interpersonal, organizational, task
  }

  /// Another symptom that looks the same at first, and what tells the two apart.
  package struct LookAlike: Sendable {
    package let with: Symptom.ID
    package let ask: [Question.ID]
    package let tellApart: String
  }

  /// The number to watch once a plan runs.
  package struct FollowUp: Sendable {
    package let metric: String
    package let how: String
    package let good: String
    package let lookAt: String
  }

  /// A published figure, for comfort; it never moves belief (R20).
  package struct BaseRate: Sendable {
    package let text: String
    package let source: String
  }

  package let id: ID
  package let place: Place
  package let name: String
  /// What its questions are about, in words that name no problem; shown while asking.
  package let topic: String?
  /// The topic, or the name where there is none.
  package var neutralName: String { topic ?? name }
  package let trust: [Trust]
  /// 1 stop harm, 2 the leader's own part, 3 clarity, 4 fairness, 5 closeness (R06).
  package let step: Int
  package let about: String
  package let signs: [String]
  /// A sentence for each level.
  package let severity: [Level: String]
  package let lookAlikes: [LookAlike]
  package let followUp: FollowUp
  package let baseRate: BaseRate?
  /// Whether only answers that are no self-view can rule it out (R05).
  package let needsOutsideView: Bool
}
