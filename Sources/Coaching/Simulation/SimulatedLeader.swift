internal import Foundation
package import Playbooks

/// A leader made up for trying out playbooks: how far each symptom has gone on the team, and what
/// the leader would answer to every question.
///
/// An option's chance is proportional to exp(β · Σ mark · pull of the symptom's level), with marks
/// from -2 to 2; the smaller β, the noisier the answers.
package struct SimulatedLeader: Sendable {
  /// How much a mark counts where its symptom stands at *none*, *mild*, *moderate* and *severe*: a
  /// symptom the team does not have pulls the other way, less strongly.
  private static let pulls = [-0.6, -0.6 + 1.6 / 3, 1 - 1.6 / 3, 1]

  /// Symptoms that are there at all; all others stand at *none*.
  package let levels: [Symptom.ID: Level]
  package let replies: [Question.ID: Reply]

  /// The symptoms that are there, however far they have gone.
  package var active: Set<Symptom.ID> { Set(levels.keys) }

  /// Draws a leader with `count` symptoms that need attention now, and no others.
  package init(
    active count: Int, beta: Double, in library: Library,
    using generator: inout some RandomNumberGenerator
  ) {
    let active = library.symptoms.map(\.id).shuffled(using: &generator).prefix(count)
    self.init(
      levels: Dictionary(uniqueKeysWithValues: active.map { ($0, .severe) }), beta: beta,
      in: library, using: &generator)
  }

  /// Draws the answers of a leader whose team stands at these levels.
  ///
  /// `context` holds facts that are known already, such as those of an earlier conversation.
  package init(
    levels: [Symptom.ID: Level], beta: Double, context: [Question.ID: Reply] = [:],
    in library: Library, using generator: inout some RandomNumberGenerator
  ) {
    let levels = levels.filter { $0.value > .none }
    var replies: [Question.ID: Reply] = [:]
    for question in library.questions where question.kind != .check {
      let options = SimulatedLeader.possible(question, levels)
      let weights = options.map { exp(beta * SimulatedLeader.pull(of: $0, levels)) }
      let index = SimulatedLeader.draw(weights, using: &generator)
      replies[question.id] = context[question.id] ?? .options([options[index].id])
    }
    self.levels = levels
    self.replies = replies
  }

  /// A fact that rules a symptom out is no answer for a team that has it.
  private static func possible(
    _ question: Question, _ levels: [Symptom.ID: Level]
  ) -> [AnswerOption] {
    guard question.kind == .context else { return question.options }
    let possible = question.options.filter { option in
      !option.marks.contains { levels[$0.key] != nil && $0.value.slope <= -2 * Mark.scale }
    }
    return possible.isEmpty ? question.options : possible
  }

  private static func pull(of option: AnswerOption, _ levels: [Symptom.ID: Level]) -> Double {
    option.marks.sorted { $0.key < $1.key }.reduce(0) { sum, mark in
      sum + mark.value.slope / Mark.scale * pulls[(levels[mark.key] ?? .none).rawValue]
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
