import Playbooks
import Testing

@testable import Coaching

/// Made-up pulses are what they are said to be.
struct SimulatedPulseTests {
  private let library: Library

  init() throws {
    library = try Shipped.library()
  }

  private func pulse(
    _ seed: Int, people: Int = 20, participation: Double = 1, correlation: Double = 0.3,
    blind: Double = 0, active: Int = 2
  ) -> SimulatedPulse {
    var random = SeededGenerator(seed: 5, stream: UInt64(seed))
    return SimulatedPulse(
      people: people, participation: participation, correlation: correlation, blind: blind,
      active: active, beta: 0.9, in: library, using: &random)
  }

  @Test func `members do not see what the leader sees`() {
    for seed in 0..<20 {
      let (seeing, blind) = (pulse(seed), pulse(seed, blind: 1))
      #expect(seeing.active == blind.active && seeing.active.count == 2)
      #expect(seeing.replies == blind.replies)
      #expect(seeing.leader != blind.leader)
    }
  }

  /// A blind leader answers as one whose team has nothing, but knows the facts.
  @Test func `a blind leader sees nothing of what is there`() throws {
    func towards(blind: Double) -> Double {
      var (sum, count) = (0.0, 0.0)
      for seed in 0..<150 {
        let pulse = pulse(seed, people: 5, blind: blind)
        for question in library.questions where question.kind != .context {
          guard let home = question.home, pulse.active.contains(home),
            let answer = pulse.leader[question.id].flatMap({ question.chosen(by: $0).first })
          else { continue }
          (sum, count) = (sum + (answer.marks[home]?.slope ?? 0), count + 1)
        }
      }
      return sum / count
    }
    let (seeing, half, blind) = (towards(blind: 0), towards(blind: 0.5), towards(blind: 1))
    #expect(seeing > 0.3 && blind < -0.1)
    #expect(abs(half - (seeing + blind) / 2) < 0.15)
    for seed in 0..<20 {
      let (one, other) = (pulse(seed).leader, pulse(seed, blind: 1).leader)
      for question in library.questions where question.kind == .context {
        #expect(one[question.id] == other[question.id])
      }
    }
  }

  /// Of nine, seven in ten answer: 6.3 on average, and hardly ever fewer than five.
  @Test func `so many answer as are said to`() {
    let all = (0..<300).map { pulse($0, people: 9, participation: 0.7).result }
    let told = all.compactMap(\.self)
    // Five or more of nine: 0.901.
    #expect(abs(Double(told.count) / 300 - 0.901) < 0.05)
    #expect(told.allSatisfy { (5...9).contains($0.whole.answered) })
    #expect((0..<20).allSatisfy { pulse($0, people: 4).result == nil })
    #expect((0..<20).allSatisfy { pulse($0).result?.whole.answered == 20 })
  }

  @Test func `the more alike, the more often of one mind`() {
    func unanimous(_ correlation: Double) -> Int {
      (0..<40).reduce(0) { sum, seed in
        let shown = pulse(seed, people: 9, correlation: correlation).result?.whole.statements ?? []
        return sum + shown.count { if case .nearlyAll? = $0 { true } else { false } }
      }
    }
    #expect(unanimous(1) == 40 * library.statements.count(where: \.isUsual) - tooFew(1))
    #expect(unanimous(0) < unanimous(0.3) && unanimous(0.3) < unanimous(1))
  }

  /// Statements to which all, being wholly alike, would rather say nothing.
  private func tooFew(_ correlation: Double) -> Int {
    (0..<40).reduce(0) { sum, seed in
      let shown = pulse(seed, people: 9, correlation: correlation).result?.whole.statements ?? []
      return sum + shown.count { $0 == .tooFew }
    }
  }

  @Test func `a pulse that is known is not counted as asked`() {
    let pulse = pulse(1)
    var random = SeededGenerator(seed: 1)
    let interview = SimulatedInterview(
      pulse.leader, known: pulse.replies, in: library, lengths: [0, 3], policy: .decision,
      using: &random)
    let counts = interview.moments.map { $0.diagnosis.answers.replies.count - pulse.replies.count }
    #expect(pulse.replies.count > 5 && counts == [0, 3])
    let before = Diagnosis(Answers(pulse.replies, in: library)).beliefs
    #expect(interview.moments.first?.diagnosis.beliefs == before)
  }
}
