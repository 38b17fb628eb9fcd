import Playbooks
import Testing

@testable import Coaching

/// Conditions as steps against the same conditions as they are written.
struct ConditionTableTests {
  @Test(arguments: 1...20)
  func `a condition is worth the same as it is written and as steps`(_ seed: UInt64) throws {
    let library = try Shipped.library()
    var random = SeededGenerator(seed: seed)
    let leader = SimulatedLeader(active: 3, beta: 0.9, in: library, using: &random)
    let asked = library.questions.shuffled(using: &random).prefix(15)
    let replies = asked.compactMap { question in
      leader.replies[question.id].map { (question.id, $0) }
    }
    let diagnosis = Diagnosis(Answers(Dictionary(uniqueKeysWithValues: replies), in: library))
    let judgement = Judgement(diagnosis)
    for (rule, entry) in zip(library.rules, diagnosis.compiled.rules.all) {
      #expect(judgement.truth(of: entry.condition) == judgement.truth(of: rule.when))
    }
    let awake = diagnosis.compiled.ruleWatch.awake(judgement.holding)
    #expect(awake.count < library.rules.count)
    for (place, rule) in library.rules.enumerated() where judgement.holds(rule.when) {
      #expect(awake.contains(place))
    }
    for (place, question) in library.questions.enumerated() {
      #expect(
        diagnosis.answers.facts.opens(place)
          == (question.gate.truth(of: diagnosis.answers.truth) == .yes))
    }
  }
}
