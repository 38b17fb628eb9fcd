/// What one conversation says about one symptom it asked about.
package struct Sighting: Sendable {
  package let belief: Belief
  /// Answered questions of the symptom's own playbook; one at least.
  package let homeAnswers: Int
  /// Whether it was reported or leaning.
  package let isSaid: Bool

  package init(belief: Belief, homeAnswers: Int, isSaid: Bool) {
    self.belief = belief
    self.homeAnswers = homeAnswers
    self.isSaid = isSaid
  }
}
