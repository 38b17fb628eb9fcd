/// One authored file: symptoms with their questions, rules and actions.
///
/// Made only by reading YAML, so that an unchecked playbook cannot exist.
package struct Playbook: Identifiable, Sendable {
  package typealias ID = Identifier<Playbook>

  package let id: ID
  package let place: Place
  package let version: Int
  package let title: String
  package let about: String
  /// Ids this playbook uses that another one defines.
  package let elsewhere: Set<String>
  package let symptoms: [Symptom]
  /// Context questions first, reflection last, else in file order.
  package let questions: [Question]
  package let actions: [Action]
  package let concerns: [Concern]
  package let rules: [Rule]
  package let contradictions: [Contradiction]
  package let everydayChances: EverydayChances?
  package let pulse: [PulseQuestion]
  /// What members of a team agree with or not, in file order.
  package let statements: [Statement]
  package let measures: [Measure]
  /// What is done about matters that need other help than a plan.
  package let safety: Safety?
  /// What the codes in a source stand for.
  package let sources: [String: String]
  let references: [Reference]
  /// The text it was read from, byte for byte.
  package let text: String
}
