internal import Foundation
package import Playbooks

/// A leader made up for trying out playbooks: which symptoms the team has, and what the leader would
/// answer to every question.
///
/// An option's chance is proportional to exp(β · Σ mark · (1 if the symptom is active, else -0.6)),
/// with marks from -2 to 2; the smaller β, the noisier the answers.
package struct SimulatedLeader: Sendable {
  /// Marks for symptoms the team does not have count so much, the other way round.
  private static let inactiveWeight = -0.6

  package let active: Set<Symptom.ID>
  package let replies: [Question.ID: Reply]

  /// Draws a leader with `count` active symptoms.
  package init(
    active count: Int, beta: Double, in library: Library,
    using generator: inout some RandomNumberGenerator
  ) {
    let active = Set(library.symptoms.map(\.id).shuffled(using: &generator).prefix(count))
    self.active = active
    var replies: [Question.ID: Reply] = [:]
    for question in library.questions where question.kind != .check {
      let options = SimulatedLeader.possible(question, active)
      let weights = options.map { exp(beta * SimulatedLeader.pull(of: $0, active)) }
      let index = SimulatedLeader.draw(weights, using: &generator)
      replies[question.id] = .options([options[index].id])
    }
    self.replies = replies
  }

  /// A fact that rules a symptom out is no answer for a team that has it.
  private static func possible(_ question: Question, _ active: Set<Symptom.ID>) -> [AnswerOption] {
    guard question.kind == .context else { return question.options }
    let possible = question.options.filter { option in
      !option.marks.contains { active.contains($0.key) && $0.value.slope <= -2 * Mark.scale }
    }
    return possible.isEmpty ? question.options : possible
  }

  private static func pull(of option: AnswerOption, _ active: Set<Symptom.ID>) -> Double {
    option.marks.sorted { $0.key < $1.key }.reduce(0) { sum, mark in
      sum + mark.value.slope / Mark.scale * (active.contains(mark.key) ? 1 : inactiveWeight)
    }
  }

  private static func draw(
    _ weights: [Double], using generator: inout some RandomNumberGenerator
  )
    -> Int
  {
    var left = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return weights.count - 1
  }
}
